package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an administrator asks of a stage stops a seller, is filled in where he stands, and is nobody else's business. */
class GateIT {

    private static final String DEAL = "Окна на двенадцатый этаж";
    private static final String BEFORE = "Новая заявка";
    private static final String STAGE = "Замер";
    private static final Pattern CARD = Pattern.compile(".*/records/deal/\\d+");
    private static final String FIELD = "Этаж";

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void aSellerFillsWhatTheStageWantsAndMovesOn() {
        var administrator = stories.person("irina");
        addAField(administrator);
        putUpAGate(administrator);

        var seller = stories.person("elena");
        var address = aDealOfHerOwn(seller);
        seller.open("board/deal/retail");
        var deal = card(column(seller, BEFORE), DEAL);
        deal.dragTo(column(seller, STAGE));
        assertThat(dialog(seller)).containsText(FIELD);
        seller.picture("gate-refused");
        seller.click("Отмена");
        assertThat(deal).isVisible();

        deal.hover();
        deal.locator(".board-menu").click();
        seller.page()
                .locator(".move-stages vaadin-button")
                .filter(withText(STAGE))
                .click();
        assertThat(dialog(seller)).containsText(FIELD);
        var asked = seller.page().getByLabel(FIELD).last();
        asked.fill("12");
        asked.press("Control+Enter");
        assertThat(dialog(seller)).isHidden();
        assertThat(card(column(seller, STAGE), DEAL)).isVisible();
        seller.open(address);
        assertThat(seller.page().locator(".stage.current")).hasText(STAGE);
        assertThat(seller.page().getByLabel(FIELD).first()).hasValue("12");
        seller.picture("gate-passed");

        seesNothing(stories.person("sergey"), address);
        takeDownTheGate(administrator);
    }

    private static void addAField(Person administrator) {
        administrator.open("settings/types/deal");
        administrator.click("Добавить поле");
        administrator.write("Название", FIELD);
        var kind = administrator.page().getByLabel("Что в нём хранится");
        kind.fill("Число");
        kind.press("Enter");
        administrator.picture("field-editor");
        administrator.click("Добавить");
        assertThat(administrator.see("Поле «" + FIELD + "» добавлено")).isVisible();
        administrator.picture("fields");
    }

    private static void putUpAGate(Person administrator) {
        var stage = gate(administrator);
        administrator.click("Добавить поле");
        administrator.choose("Поле", FIELD);
        administrator.picture("gate-editor");
        administrator.click("Сохранить");
        assertThat(stage).containsText("1 поле");
        administrator.picture("gates");
    }

    /** Other people's stories go through that stage too. */
    private static void takeDownTheGate(Person administrator) {
        var stage = gate(administrator);
        administrator.click("Убрать");
        administrator.click("Сохранить");
        assertThat(stage).containsText("Вход свободный");
    }

    private static Locator gate(Person administrator) {
        administrator.open("settings/gates/deal");
        var stage = administrator
                .page()
                .locator(".gates-stage")
                .filter(withText(STAGE))
                .first();
        stage.getByText("Настроить").click();
        return stage;
    }

    /** Answers its address. */
    private static String aDealOfHerOwn(Person seller) {
        seller.open("records/deal");
        seller.click("Создать");
        var title = seller.page().locator("vaadin-dialog-overlay").getByLabel("Название");
        assertThat(title).isFocused();
        title.fill(DEAL);
        title.press("Control+Enter");
        assertThat(seller.page().locator(".stage.current")).hasText(BEFORE);
        assertThat(seller.page()).hasURL(CARD);
        return ModelsIT.path(seller);
    }

    private static void seesNothing(Person stranger, String address) {
        stranger.open("board/deal/retail");
        assertThat(stranger.page().locator(".board-column").first()).isVisible();
        assertThat(stranger.page().locator(".board-card").filter(withText(DEAL)))
                .hasCount(0);
        stranger.open(address);
        assertThat(stranger.page().locator(".stage-bar")).hasCount(0);
        assertThat(stranger.see("Такой записи нет, или у вас нет к ней доступа."))
                .isVisible();
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
