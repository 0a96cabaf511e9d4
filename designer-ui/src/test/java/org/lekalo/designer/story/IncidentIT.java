package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A step that fails waits for people, who learn in words what to mend. */
class IncidentIT {

    private static final String DEAL = "Окна без даты замера";
    private static final String START = "Замер заказан";
    private static final String TASK = "Записать размеры";
    private static final String REASON = "Клиент отказался от замера";

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void whatFailedIsMendedInTheRecordGoesOnAndIsCancelledWithAReason() {
        Imported.publish(stories.person("anna"), "measuring.bpmn");
        var seller = stories.person("elena");
        start(seller);

        var owner = stories.person("olga");
        openFailed(owner);
        owner.picture("incident");
        mend(seller);
        owner.click("Попробовать снова");
        assertThat(position(owner)).containsText(TASK);
        assertThat(seller.page().locator(".running-step").filter(withText(TASK)))
                .isVisible();

        cancel(owner);
        assertThat(owner.see(REASON)).isVisible();
        owner.picture("cancelled");
        seller.page().locator(".running-process").first().click();
        assertThat(seller.see(REASON)).isVisible();
        assertThat(seller.see("Ольга Морозова")).isVisible();
        seller.open("tasks");
        assertThat(seller.page().locator("vaadin-tabs")).isVisible();
        assertThat(seller.page().locator(".task-row").filter(withText(DEAL))).hasCount(0);
    }

    private static void start(Person seller) {
        seller.open("records/deal");
        seller.click("Создать");
        seller.write("Название", DEAL);
        seller.page()
                .locator("vaadin-dialog-overlay vaadin-button[theme~=primary]")
                .click();
        seller.page()
                .locator(".start-buttons vaadin-button")
                .filter(withText(START))
                .click();
        assertThat(seller.page().locator(".running-incident")).containsText("поле не заполнено");
    }

    private static void openFailed(Person owner) {
        owner.open("monitor?state=failed");
        var row = owner.page().locator(".instance-row").filter(withText(DEAL));
        assertThat(row).containsText("поле не заполнено");
        row.locator(".row-link").click();
        assertThat(position(owner)).containsText("Заполните его в записи");
        assertThat(owner.page().locator("lekalo-diagram .lekalo-failed")).isVisible();
    }

    /** The date has passed, so that there is nothing to wait for. */
    private static void mend(Person seller) {
        seller.write(
                "Дата замера",
                DateTimeFormatter.ofPattern("dd.MM.yyyy")
                        .format(LocalDate.now(ZoneOffset.UTC).minusDays(3)));
        seller.page().keyboard().press("Enter");
        seller.click("Сохранить");
        assertThat(seller.see("Сохранено")).isVisible();
    }

    private static void cancel(Person owner) {
        owner.click("Прекратить");
        owner.write("Почему", REASON);
        owner.click("Прекратить запуск");
        assertThat(owner.page().locator(".instance-head .pill")).hasText("Прекращён");
    }

    private static Locator position(Person person) {
        return person.page().locator(".position");
    }

    private static FilterOptions withText(String text) {
        return new FilterOptions().setHasText(text);
    }
}
