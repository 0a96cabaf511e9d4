package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people's work at once, a message, a wait and a deadline: drawn with the mouse, begun by hand, watched to the end. */
class ParallelWorkIT {

    private static final String PROCESS = "Подготовка заказа";
    private static final String DRAWINGS = "Заказать чертежи";
    private static final String CONTRACT = "Согласовать договор с клиентом";
    private static final String MESSAGE = "Заказ готов к производству";

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void whatIsDrawnSideBySideIsDoneSideBySide() {
        publish(stories.person("anna"));

        var seller = stories.person("elena");
        var deal = begin(seller);
        complete(seller, deal, DRAWINGS);
        complete(seller, deal, CONTRACT);

        watch(stories.person("olga"), deal);
    }

    private static void publish(Person analyst) {
        ModelsIT.create(analyst, PROCESS);
        draw(Drawing.fromItsStart(analyst), analyst);
        assertThat(analyst.page().locator(".finding-counts .pill")).hasCount(0);
        assertThat(analyst.page().locator(".save-state")).containsText("Сохранено");
        analyst.picture("parallel-drawn");
        analyst.page().locator("vaadin-button.publish").click();
        analyst.page().locator(".publish-confirm").click();
        assertThat(analyst.see("Версия 1 опубликована и работает")).isVisible();
    }

    private static void draw(Drawing drawing, Person analyst) {
        var start = drawing.start();
        drawing.select(start);
        sees(analyst, "Запуск вручную");
        analyst.choose("С какой записью работает процесс", "Сделка");
        var split = drawing.drop("parallel", 90, 0);
        var drawings = task(drawing, analyst, DRAWINGS, -110);
        var contract = task(drawing, analyst, CONTRACT, 110);
        var join = drawing.drop("parallel", 340, 0);
        var message = drawing.drop("notify", 460, 0);
        sees(analyst, "Уведомить");
        analyst.write("Название", "Сообщить о готовности");
        analyst.choose("Кому", "Ответственный за запись");
        analyst.write("Текст", MESSAGE);
        var pause = drawing.drop("wait-until", 460, 120);
        sees(analyst, "Ждать до даты");
        analyst.choose("Дата из поля", "На стадии с");
        var end = drawing.drop("end", 460, 220);
        sees(analyst, "Конец");
        analyst.write("Название", "Заказ готов");
        var late = drawing.drop("deadline", 250, -70);
        sees(analyst, "Срок задачи");
        analyst.page()
                .locator("vaadin-radio-button")
                .filter(withText("Через заданное время"))
                .click();
        var delayed = drawing.drop("end", 360, -200);
        sees(analyst, "Конец");
        analyst.write("Название", "Чертежи задержались");
        List.of(
                        new Arrow(start, split),
                        new Arrow(split, drawings),
                        new Arrow(split, contract),
                        new Arrow(drawings, join),
                        new Arrow(contract, join),
                        new Arrow(join, message),
                        new Arrow(message, pause),
                        new Arrow(pause, end),
                        new Arrow(late, delayed))
                .forEach(arrow -> drawing.connect(arrow.from(), arrow.to()));
    }

    private record Arrow(String from, String to) {}

    private static String task(Drawing drawing, Person analyst, String name, double down) {
        var task = drawing.drop("user-task", 210, down);
        sees(analyst, "Задача");
        analyst.write("Название", name);
        analyst.choose("Ответственный", "Ответственный за запись");
        return task;
    }

    /** Returns the deal's title. */
    private static String begin(Person seller) {
        seller.open("board/deal/retail");
        seller.page().getByLabel("Только мои").check();
        var others = seller.page().locator(".board-card vaadin-avatar:not([name='Елена Волкова'])");
        assertThat(others).hasCount(0);
        var link = seller.page().locator(".board-card .board-title").first();
        var deal = link.innerText();
        link.click();
        seller.page()
                .locator(".start-buttons vaadin-button")
                .filter(withText(PROCESS))
                .click();
        var running = seller.page().locator(".running-row").filter(withText(PROCESS));
        assertThat(running).containsText(DRAWINGS);
        assertThat(running).containsText(CONTRACT);
        seller.picture("parallel-running");
        return deal;
    }

    private static void complete(Person seller, String deal, String task) {
        seller.open("tasks");
        var row = seller.page().locator(".task-row").filter(withText(task)).filter(withText(deal));
        row.locator(".row-link").click();
        seller.click("Готово");
        assertThat(seller.see("«" + task + "»: готово")).isVisible();
    }

    private static void watch(Person owner, String deal) {
        owner.open("monitor");
        Locator row = owner.page()
                .locator(".instance-row")
                .filter(withText(PROCESS))
                .filter(withText(deal))
                .filter(withText("Завершён"));
        row.locator(".row-link").click();
        for (String step : List.of(DRAWINGS, CONTRACT, "Сообщить о готовности", "Заказ готов")) {
            assertThat(owner.page().locator(".step").filter(withText(step))).isVisible();
        }
        assertThat(owner.page().locator("lekalo-diagram .djs-connection.lekalo-taken"))
                .hasCount(8);
        owner.picture("parallel-finished");
    }

    private static FilterOptions withText(String text) {
        return new FilterOptions().setHasText(text);
    }

    private static void sees(Person analyst, String block) {
        assertThat(analyst.page().locator(".panel h2")).hasText(block);
    }
}
