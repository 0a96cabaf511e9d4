package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lanes, a race of waits, a sub-process and steps for each of several records: drawn with the mouse, run, and watched. */
class StructureIT {

    private static final String PROCESS = "Подготовка заказа";
    private static final String TASK = "Подготовить расчёт";
    private static final String STAGE = "Замер";
    private static final String PART = "Подготовка";

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void whatIsDrawnInPartsRunsInParts() {
        var analyst = stories.person("anna");
        ModelsIT.create(analyst, PROCESS);
        draw(new Drawing(analyst), analyst);
        analyst.picture("structure");
        analyst.page().locator("vaadin-button.publish").click();
        analyst.page().locator(".publish-confirm").click();
        assertThat(analyst.see("Версия 1 опубликована и работает")).isVisible();

        var seller = stories.person("elena");
        begin(seller);
        var owner = stories.person("viktor");
        standsIn(owner, TASK);
        answer(seller);
        watch(owner);
        moveOn(seller, owner);
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
        analyst.choose("Для каких записей", "Позиции");
        var first = drawing.startIn(each);
        var tell = drawing.drop("notify", 380, 265);
        analyst.write("Текст", "Позиция готова");
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
        analyst.choose("Ответственный", "Как у дорожки: Ответственный за запись");
    }

    private static void begin(Person seller) {
        seller.open("records/deal/1");
        seller.page()
                .locator(".start-buttons vaadin-button")
                .filter(withText(PROCESS))
                .click();
        assertThat(seller.page().locator(".running").getByText(TASK)).isVisible();
        seller.picture("structure-card");
    }

    private static void standsIn(Person owner, String step) {
        owner.open("monitor");
        owner.page()
                .locator(".instance-row")
                .filter(withText(PROCESS))
                .locator(".row-link")
                .click();
        assertThat(owner.page().locator(".position").filter(withText(step))).isVisible();
        owner.picture("structure-part");
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

    private static void watch(Person owner) {
        var race = owner.page().locator(".position").filter(withText("Что раньше"));
        assertThat(race).containsText("переход на стадию «" + STAGE + "»");
        assertThat(owner.page().locator(".step").filter(withText(PART))).isVisible();
        owner.picture("structure-race");
    }

    /** One of the waits is over by what happens to the record, and the steps are done for each of its lines. */
    private static void moveOn(Person seller, Person owner) {
        seller.open("records/deal/1");
        seller.page().locator(".stage-bar").getByText(STAGE).first().click();
        assertThat(owner.page().locator(".relative").first()).containsText("Завершён");
        assertThat(owner.see("Процесс дошёл до конца")).isVisible();
        assertThat(owner.page().locator("lekalo-diagram .djs-connection.lekalo-taken"))
                .not()
                .hasCount(0);
        owner.picture("structure-each");
    }

    private static FilterOptions withText(String text) {
        return new FilterOptions().setHasText(text);
    }

    private static void sees(Person analyst, String block) {
        assertThat(analyst.page().locator(".panel h2")).hasText(block);
    }
}
