package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A file with two processes and all that BPMN does not allow: it opens, says what is wrong, and is mended by clicks. */
class FaultyFileIT {

    private static final Path FAULTY = Path.of("src/test/resources/stories/faulty.bpmn");

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void isChosenFromOpenedAndMended() {
        var analyst = stories.person("anna");
        var page = analyst.page();
        choose(analyst, "Загрузить схему", "Отдел продаж", "Выбрать");
        var shapes = page.locator("lekalo-modeler g.djs-shape");
        assertThat(shapes.filter(new FilterOptions().setHasText("Позвонить")).first())
                .isVisible();
        assertThat(page.locator(".loss-notice")).containsText("robot");
        analyst.picture("faulty-opened");

        page.locator(".findings-button").click();
        assertThat(page.locator(".findings")).containsText("Стрелка от «Отгрузить» никуда не ведёт");
        assertThat(page.locator(".findings")).containsText("Сделать сообщением");
        analyst.picture("faulty-findings");
        page.locator(".findings-mend-all").click();
        assertThat(analyst.see("Исправлено")).isVisible();
        assertThat(page.locator(".findings-mend-all")).hasCount(0);
        assertThat(page.locator("lekalo-modeler [data-element-id='Event_Late']").first())
                .isVisible();
        analyst.picture("faulty-mended");

        page.locator(".model-page").click();
        assertThat(page.locator("vaadin-dialog-overlay")).containsText("Покупатель");
        analyst.picture("faulty-pages");
    }

    @Test
    void saysSoInEnglishToo() {
        var analyst = stories.person("anna", Look.ENGLISH);
        choose(analyst, "Load a drawing", "Отдел продаж", "Choose");
        var page = analyst.page();
        assertThat(page.locator(".loss-notice")).containsText("With the first change");
        page.locator(".findings-button").click();
        assertThat(page.locator(".findings")).containsText("Remove the arrow");
        analyst.picture("faulty-findings");
    }

    private static void choose(Person analyst, String load, String process, String confirm) {
        analyst.open("models");
        analyst.button(load).first().click();
        analyst.page().locator("vaadin-upload input[type=file]").setInputFiles(FAULTY);
        var choice = analyst.page().locator("vaadin-radio-button").filter(new FilterOptions().setHasText(process));
        assertThat(choice).isVisible();
        choice.click();
        analyst.picture("faulty-choice");
        analyst.button(confirm).click();
    }
}
