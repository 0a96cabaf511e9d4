package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.story.Gallery.Sight;

/** One deal, end to end: what the analyst draws is what the seller, the head and the owner live through. */
class OneDealIT {

    private static final String PROCESS = "Согласование скидки";
    private static final String SELLER = "Елена Волкова";
    private static final String TASK = "Согласовать скидку";
    private static final String STAGE = "Расчёт и предложение";
    private static final String NEXT_STAGE = "Договор и предоплата";

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void whatTheAnalystDrawsIsWhatRuns() {
        var analyst = stories.person("anna");
        publish(analyst);
        var head = stories.person("boris");
        head.open("tasks");
        assertThat(head.page().locator("vaadin-tabs")).isVisible();

        var seller = stories.person("elena");
        var deal = dragADeal(seller);
        approve(head, deal);

        assertThat(card(column(seller, NEXT_STAGE), deal)).isVisible();
        seller.picture("board");
        var owner = stories.person("olga");
        watch(owner, deal);
        takePictures(ModelsIT.path(analyst), ModelsIT.path(owner));
    }

    private void takePictures(String model, String instance) {
        var sights = List.of(
                new Sight("inbox", "tasks", "vaadin-tabs"),
                new Sight("board", "board/deal/retail", ".board-card"),
                new Sight("deals", "records/deal", "vaadin-grid"),
                new Sight("record", "records/deal/1", ".record-main"),
                new Sight("models", "models", ".model-link"),
                new Sight("modeler", model, "lekalo-modeler g.djs-shape"),
                new Sight("monitor", "monitor", ".instance-row"),
                new Sight("instance", instance, "lekalo-diagram g.djs-shape"));
        for (Look look : List.of(Look.RUSSIAN, Look.ENGLISH, Look.DARK, Look.NARROW)) {
            try (var administrator = stories.stranger(look)) {
                new Gallery(administrator.signIn("irina")).show(sights);
            }
        }
    }

    private static void publish(Person analyst) {
        ModelsIT.create(analyst, PROCESS);
        draw(Drawing.fromItsStart(analyst), analyst);
        analyst.picture("modeler");
        analyst.page().locator("vaadin-button.publish").click();
        analyst.page().locator(".publish-confirm").click();
        assertThat(analyst.see("Версия 1 опубликована и работает")).isVisible();
        analyst.picture("published");
    }

    private static void draw(Drawing drawing, Person analyst) {
        var start = drawing.start();
        drawing.move(start, 0, -150);
        drawing.replace(start, "Вход в стадию");
        sees(analyst, "Вход в стадию");
        analyst.choose("С какой записью работает процесс", "Сделка");
        analyst.choose("Стадии", STAGE);
        analyst.page().keyboard().press("Escape");

        var task = drawing.drop("user-task", 150, 0);
        sees(analyst, "Задача");
        describe(analyst);
        drawing.connect(start, task);

        var choice = drawing.drop("choice", 290, 0);
        var move = drawing.drop("move-stage", 290, 150);
        sees(analyst, "Перевести на стадию");
        analyst.write("Название", "К договору");
        analyst.choose("Воронка", "Розничные заказы");
        analyst.choose("Стадия", NEXT_STAGE);
        var approved = drawing.drop("end", 440, 150);
        sees(analyst, "Конец");
        analyst.write("Название", "Скидка согласована");
        var refused = drawing.drop("end", 440, 0);
        sees(analyst, "Конец");
        analyst.write("Название", "Без скидки");
        drawing.connect(task, choice);
        drawing.connect(choice, move);
        drawing.connect(move, approved);
        drawing.connect(choice, refused);
        drawing.select(choice);
        sees(analyst, "Выбор");
        analyst.write("Название", "Согласовано?");
        decide(analyst);
        // the stage's gate asks for what a deal may lack: that is said, and does not stop publishing
        assertThat(analyst.page().locator(".finding-counts .pill-bad")).hasCount(0);
        assertThat(analyst.page().locator(".finding-counts .pill-warn")).hasText("3");
        assertThat(analyst.page().locator(".save-state")).containsText("Сохранено");
    }

    private static void describe(Person analyst) {
        analyst.write("Название", TASK);
        analyst.write("Инструкция", "Проверьте, что скидка не больше обычной, и решите.");
        analyst.choose("Ответственный", "Руководитель ответственного");
        analyst.write("Срок, рабочих дней", "2");
        var answers = analyst.page().getByLabel("Надпись на кнопке");
        analyst.click("Добавить ответ");
        assertThat(answers).hasCount(1);
        analyst.click("Добавить ответ");
        assertThat(answers).hasCount(2);
        answers.nth(0).fill("Согласовать");
        answers.nth(0).press("Tab");
        answers.nth(1).fill("Отказать");
        answers.nth(1).press("Tab");
    }

    private static void decide(Person analyst) {
        analyst.page()
                .locator("vaadin-radio-button")
                .filter(withText("Без скидки"))
                .click();
        var exit = analyst.page().locator(".panel-exit").filter(withText("К договору"));
        exit.getByLabel("Поле или решение").click();
        analyst.option("Решение: " + TASK).click();
        exit.locator(".condition-value input").click();
        analyst.option("Согласовать").click();
    }

    private static String dragADeal(Person seller) {
        seller.open("board/deal/retail");
        seller.page().getByLabel("Только мои").check();
        assertThat(seller.page().locator(".board-card vaadin-avatar:not([name='" + SELLER + "'])"))
                .hasCount(0);
        var deal = column(seller, "Замер").locator(".board-card").first();
        var title = deal.locator(".board-title").innerText();
        seller.picture("board-before");
        deal.dragTo(column(seller, STAGE));
        assertThat(card(column(seller, STAGE), title)).isVisible();
        return title;
    }

    private static void approve(Person head, String deal) {
        var row = head.page().locator(".task-row").filter(withText(TASK)).filter(withText(deal));
        assertThat(row).isVisible();
        head.picture("inbox");
        row.locator(".row-link").click();
        assertThat(head.see("Проверьте, что скидка не больше обычной")).isVisible();
        head.picture("task");
        head.click("Согласовать");
        assertThat(head.see("«" + TASK + "»: готово")).isVisible();
    }

    private static void watch(Person owner, String deal) {
        owner.open("monitor");
        var row = owner.page().locator(".instance-row").filter(withText(deal)).filter(withText("Завершён"));
        assertThat(row).isVisible();
        owner.picture("monitor");
        row.locator(".row-link").click();
        assertThat(owner.page().locator(".step").filter(withText(TASK))).containsText("Борис Кузнецов");
        assertThat(owner.page().locator(".step").filter(withText(TASK))).containsText("Согласовать");
        assertThat(owner.page().locator(".step").filter(withText("Скидка согласована")))
                .isVisible();
        assertThat(owner.page().locator("lekalo-diagram .djs-connection.lekalo-taken"))
                .hasCount(4);
        owner.picture("instance");
    }

    private static Locator column(Person person, String stage) {
        return person.page()
                .locator(".board-column")
                .filter(new FilterOptions().setHas(person.page().locator("h3[title='" + stage + "']")));
    }

    private static Locator card(Locator column, String title) {
        return column.locator(".board-card").filter(withText(title));
    }

    private static FilterOptions withText(String text) {
        return new FilterOptions().setHasText(text);
    }

    private static void sees(Person analyst, String block) {
        assertThat(analyst.page().locator(".panel h2")).hasText(block);
    }
}
