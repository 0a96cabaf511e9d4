package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Processes that analysts draw, from the list of processes to "published and works": how many clicks, drags, texts and choices
 * it takes. The counts are those of {@code docs/performance.md}.
 */
class FewActionsIT {

    private static final String CHOICE = "Выбор";
    private static final String TASK = "Задача";
    private static final String NOTIFY = "Уведомить";
    private static final String MOVE = "Перевести на стадию";
    private static final String ANSWERS = "Согласовать / Отказать";

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void aReminderOfPayment() {
        var analyst = stories.person("anna");
        var hand = new Hand(analyst);
        hand.begin("Напомнить об оплате");
        startAt(hand, analyst, "Договор и предоплата");
        hand.more("Подождать");
        hand.write(analyst.page().locator(".panel vaadin-integer-field input").first(), "3");
        hand.next("choice", CHOICE);
        unpaid(hand, analyst);
        hand.next("user-task", TASK);
        hand.name("Позвонить об оплате");
        hand.publish();

        analyst.picture("few-actions-reminder");
        assertThat(hand.actions()).isEqualTo(19);
    }

    @Test
    void aDealThatDoesNotMove() {
        var analyst = stories.person("anna");
        var hand = new Hand(analyst);
        hand.begin("Сделка не движется");
        hand.choose("Как начинается", "Не движется");
        hand.sees("Не движется");
        hand.choose(analyst.page().getByLabel("Стадии").last(), "Расчёт и предложение");
        hand.click(analyst.option("Договор и предоплата").first());
        hand.next("user-task", TASK);
        hand.name("Разобраться, что мешает");
        hand.publish();

        analyst.picture("few-actions-standing");
        assertThat(hand.actions()).isEqualTo(12);
    }

    @Test
    void productionWithoutPrepayment() {
        var analyst = stories.person("anna");
        var hand = new Hand(analyst);
        hand.begin("Производство без предоплаты");
        startAt(hand, analyst, "Договор и предоплата");
        hand.next("choice", CHOICE);
        unpaid(hand, analyst);
        hand.next("user-task", TASK);
        hand.name("Согласовать запуск без предоплаты");
        hand.choose("Ответственный", "Руководитель ответственного");
        hand.click(analyst.button(ANSWERS));
        var agreed = hand.next("choice", CHOICE);
        var large = hand.next("choice", CHOICE);
        assertThat(exit(analyst).getByLabel("Поле или решение")).hasValue("");
        asksForACondition(analyst);
        hand.choose(exit(analyst).getByLabel("Поле или решение"), "Сумма");
        hand.write(exit(analyst).locator(".condition-value input").first(), "500000");
        hand.next("user-task", TASK);
        hand.name("Решение директора");
        hand.choose("Ответственный", "Руководитель ответственного");
        hand.click(analyst.button(ANSWERS));
        hand.next("choice", CHOICE);
        var move = hand.more(MOVE);
        hand.choose("Стадия", "Изготовление");
        hand.next("user-task", TASK);
        hand.name("Запустить производство");
        hand.more("Подождать");
        hand.write(analyst.page().locator(".panel vaadin-integer-field input").first(), "5");
        assertThat(analyst.page().locator(".panel vaadin-integer-field input").first())
                .hasValue("5");
        hand.more(NOTIFY);
        hand.write(analyst.page().locator(".panel vaadin-text-area textarea").first(), "Изделие готово к монтажу");
        hand.fit();
        hand.selectLastArrowOf(agreed);
        var refused = hand.more(NOTIFY);
        hand.write(analyst.page().locator(".panel vaadin-text-area textarea").first(), "Без предоплаты не запускаем");
        hand.more(MOVE);
        hand.choose("Стадия", "Расчёт и предложение");
        assertThat(hand.ledTo(agreed)).isEqualTo(refused);
        hand.lead(large, move);
        hand.tidyUp();
        analyst.picture("few-actions-production");
        hand.publish();

        assertThat(hand.actions()).isEqualTo(57);
    }

    private static void startAt(Hand hand, Person analyst, String stage) {
        hand.choose("Как начинается", "Вход в стадию");
        hand.sees("Вход в стадию");
        hand.choose(analyst.page().getByLabel("Стадии").last(), stage);
    }

    /** The check of what was just put has come. */
    private static void asksForACondition(Person analyst) {
        assertThat(analyst.page().locator(".panel-problems")).containsText("У этого выхода нет условия");
    }

    private static void unpaid(Hand hand, Person analyst) {
        asksForACondition(analyst);
        hand.choose(exit(analyst).getByLabel("Поле или решение"), "Предоплата получена");
        hand.click(exit(analyst).locator("vaadin-radio-button").last());
    }

    private static Locator exit(Person analyst) {
        return analyst.page().locator(".panel-exit").first();
    }
}
