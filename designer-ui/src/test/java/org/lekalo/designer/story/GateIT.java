package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an administrator asks of a stage stops a seller, is filled in where he stands, and is nobody else's business. */
class GateIT {

    private static final String STAGE = "Замер";
    private static final String FIELD = "Дата замера";

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void aSellerFillsWhatTheStageWantsAndMovesOn() {
        putUpAGate(stories.person("irina"));

        var seller = stories.person("elena");
        seller.open("board/deal/retail");
        seller.page().getByLabel("Только мои").check();
        assertThat(seller.page().locator(".board-card vaadin-avatar:not([name='Елена Волкова'])"))
                .hasCount(0);
        var deal = column(seller, "Новая заявка").locator(".board-card").first();
        var title = deal.locator(".board-title").innerText();
        var address = deal.locator(".board-title").getAttribute("href");
        moveOn(seller, deal);
        assertThat(dialog(seller)).containsText(FIELD);
        seller.picture("gate-refused");
        seller.click("Отмена");
        assertThat(card(column(seller, "Новая заявка"), title)).isVisible();

        moveOn(seller, deal);
        assertThat(dialog(seller)).containsText(FIELD);
        seller.write(FIELD, "31.01.2027");
        seller.page().keyboard().press("Enter");
        seller.click("Сохранить и перевести");
        assertThat(dialog(seller)).isHidden();
        assertThat(card(column(seller, STAGE), title)).isVisible();
        seller.open(address);
        assertThat(seller.page().locator(".stage.current")).hasText(STAGE);
        assertThat(seller.page().getByLabel(FIELD).first()).hasValue("31.01.2027");
        seller.picture("gate-passed");

        var stranger = stories.person("sergey");
        stranger.open("board/deal/retail");
        assertThat(stranger.page().locator(".board-column").first()).isVisible();
        assertThat(stranger.page().locator(".board-card").filter(withText(title)))
                .hasCount(0);
        stranger.open(address);
        assertThat(stranger.page().locator(".stage-bar")).hasCount(0);
        assertThat(stranger.see("Такой записи нет, или у вас нет к ней доступа."))
                .isVisible();
    }

    private static void moveOn(Person seller, Locator deal) {
        deal.hover();
        deal.locator(".board-menu").click();
        seller.page()
                .locator(".move-stages vaadin-button")
                .filter(withText(STAGE))
                .click();
    }

    private static void putUpAGate(Person administrator) {
        administrator.open("settings/gates/deal");
        var stage = administrator
                .page()
                .locator(".gates-stage")
                .filter(withText(STAGE))
                .first();
        stage.getByText("Настроить").click();
        administrator.click("Добавить поле");
        administrator.choose("Поле", FIELD);
        administrator.picture("gate-editor");
        administrator.click("Сохранить");
        assertThat(stage).containsText("1 поле");
        administrator.picture("gates");
    }

    private static Locator dialog(Person person) {
        return person.page().locator(".gate-content");
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
}
