package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lanes, a race of waits, a sub-process and steps for each of several records: drawn with the mouse, run, and watched. */
class StructureIT {

    private static final String PROCESS = "Сборка заказа";
    private static final String TASK = "Подготовить расчёт";
    private static final String STAGE = "Замер";
    private static final String PART = "Подготовка";
    private static final String EACH = "Каждая позиция";

    /** Of the demo company: new, Elena's, and with lines. */
    private static final String DEAL = "records/deal/2";

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void aProcessOfSeveralPartsIsDrawnWithTheMouseAndRunsAsDrawn() {
        var analyst = stories.person("anna");
        ModelsIT.create(analyst, PROCESS);
        draw(Drawing.fromItsStart(analyst), analyst);
        analyst.picture("structure");
        analyst.page().locator("vaadin-button.publish").click();
        analyst.page().locator(".publish-confirm").click();
        assertThat(analyst.see("Версия 1 опубликована и работает")).isVisible();

        var seller = stories.person("elena");
        start(seller);
        var owner = stories.person("olga");
        open(owner, "Идёт");
        assertThat(owner.page().locator(".position")).containsText(TASK);
        owner.picture("structure-in-a-part");
        answer(seller);
        assertThat(owner.page().locator(".position")).containsText("Ждёт");
        owner.picture("structure-in-a-race");
        move(seller);

        assertThat(owner.page().locator(".instance-head .pill")).hasText("Завершён");
        assertThat(owner.page().locator(".step").filter(withText(EACH))).isVisible();
        owner.picture("structure-done");
    }

    private static void start(Person seller) {
        seller.open(DEAL);
        seller.page()
                .locator(".start-buttons vaadin-button")
                .filter(withText(PROCESS))
                .click();
        assertThat(seller.page().locator(".running-step").filter(withText(TASK)))
                .isVisible();
    }

    private static void open(Person owner, String state) {
        owner.open("monitor");
        owner.page()
                .locator(".instance-row")
                .filter(withText(PROCESS))
                .filter(withText(state))
                .locator(".row-link")
                .click();
    }

    private static void answer(Person seller) {
        seller.open("tasks");
        seller.page()
                .locator(".task-row")
                .filter(withText(TASK))
                .locator(".row-link")
                .click();
        seller.click("Готово");
        assertThat(seller.see("«" + TASK + "»: готово")).isVisible();
    }

    private static void move(Person seller) {
        seller.open(DEAL);
        seller.page().locator(".stage-bar .stage").filter(withText(STAGE)).click();
    }

    private static FilterOptions withText(String text) {
        return new FilterOptions().setHasText(text);
    }

    private static void draw(Drawing drawing, Person analyst) {
        var start = drawing.start();
        drawing.select(start);
        sees(analyst, "Запуск вручную");
        analyst.choose("С какой записью работает процесс", "Сделка");

        var part = drawing.drop("sub-process", 260, 0);
        sees(analyst, "Подпроцесс");
        analyst.write("Название", PART);
        var inner = drawing.startIn(part);
        var task = drawing.drop("user-task", 270, 0);
        sees(analyst, "Задача");
        analyst.write("Название", TASK);
        drawing.connect(inner, task);
        var ready = drawing.drop("end", 390, 0);
        drawing.connect(task, ready);
        drawing.connect(start, part);

        var race = drawing.drop("race", 0, 260);
        drawing.connect(part, race);
        var stage = drawing.drop("wait-change", 110, 210);
        sees(analyst, "Ждать изменения записи");
        analyst.choose("Что должно произойти", "Запись перейдёт на стадию");
        analyst.choose("Воронка", "Розничные заказы");
        analyst.choose("Стадия", STAGE);
        var late = drawing.drop("wait-duration", 110, 320);
        drawing.connect(race, stage);
        drawing.connect(race, late);

        var each = drawing.drop("for-each", 370, 265);
        sees(analyst, "Для каждой записи");
        analyst.write("Название", EACH);
        analyst.choose("Для каких записей", "Позиции");
        var first = drawing.startIn(each);
        var tell = drawing.drop("notify", 380, 265);
        sees(analyst, "Уведомить");
        analyst.write("Текст", "Позиция готова");
        assertThat(analyst.page().locator(".save-state")).containsText("Сохранено");
        var told = drawing.drop("end", 500, 265);
        drawing.connect(first, tell);
        drawing.connect(tell, told);
        drawing.connect(stage, each);
        drawing.connect(late, each);
        var end = drawing.drop("end", 370, 430);
        drawing.connect(each, end);
        lane(drawing, analyst, task);
        assertThat(analyst.page().locator(".finding-counts .pill-bad")).hasCount(0);
        assertThat(analyst.page().locator(".save-state")).containsText("Сохранено");
    }

    private static void lane(Drawing drawing, Person analyst, String task) {
        analyst.page().getByLabel("Добавить дорожку: кто что делает").click();
        analyst.page().keyboard().press("Escape");
        sees(analyst, "Дорожка");
        analyst.write("Название", "Продажи");
        analyst.choose("Ответственный", "Ответственный за запись");
        drawing.select(task);
        sees(analyst, "Задача");
    }

    private static void sees(Person analyst, String block) {
        assertThat(analyst.page().locator(".panel h2")).hasText(block);
    }
}
