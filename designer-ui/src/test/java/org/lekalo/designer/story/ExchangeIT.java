package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator.FilterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Drawings that come from elsewhere and go elsewhere, and files that are none. */
class ExchangeIT {

    private static final Path FOREIGN = Path.of("src/test/resources/stories/foreign.bpmn");

    @RegisterExtension
    final Stories stories = new Stories();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatAnotherToolWroteSurvivesBeingEditedHere() throws IOException {
        var analyst = stories.person("anna");
        upload(analyst, FOREIGN);
        var shapes = analyst.page().locator("lekalo-modeler g.djs-shape");
        assertThat(shapes).hasCount(4);
        analyst.page()
                .locator("lekalo-modeler g.djs-shape[data-element-id='check']")
                .click();
        analyst.write("Название", "Проверить оплату и отгрузить заказ покупателю");
        assertThat(analyst.page().locator(".save-state")).containsText("Сохранено");
        analyst.picture("foreign");

        var exported = save(analyst, "Скачать схему (.bpmn)");

        assertThat(exported.getFileName().toString()).isEqualTo("Отгрузка.bpmn");
        assertThat(Files.readString(exported))
                .contains("Проверить оплату и отгрузить заказ покупателю")
                .contains("<acme:robot speed=\"9\">")
                .contains("<acme:arm>left</acme:arm>")
                .contains("acme:magic=\"yes\"");
        assertThat(width(analyst, save(analyst, "Скачать картинку (SVG)"), "image/svg+xml"))
                .isGreaterThan(300);
        assertThat(width(analyst, save(analyst, "Скачать картинку (PNG)"), "image/png"))
                .isGreaterThan(600);
        upload(analyst, exported);
        assertThat(shapes).hasCount(4);
    }

    @Test
    void eachFileThatCannotBeOpenedIsRefusedInASentenceAndTheNextCanBeTried() {
        var analyst = stories.person("anna");
        analyst.open("models");
        analyst.button("Загрузить схему").first().click();
        var refused = analyst.page().locator(".import-refused");

        BadFiles.in(folder).forEach((file, sentence) -> {
            choose(analyst, file);
            assertThat(refused).containsText(sentence);
        });
        analyst.picture("import-refused");
        choose(analyst, FOREIGN);

        assertThat(analyst.page().locator("lekalo-modeler g.djs-shape").first()).isVisible();
    }

    static void upload(Person analyst, Path file) {
        analyst.open("models");
        analyst.button("Загрузить схему").first().click();
        choose(analyst, file);
        assertThat(analyst.page().locator("lekalo-modeler g.djs-shape").first()).isVisible();
    }

    private static void choose(Person analyst, Path file) {
        analyst.page().locator("vaadin-upload input[type=file]").setInputFiles(file);
    }

    private Path save(Person analyst, String item) {
        analyst.page()
                .locator(".modeler-toolbar vaadin-menu-bar-button")
                .first()
                .click();
        Download download = analyst.page()
                .waitForDownload(() -> analyst.page()
                        .locator("vaadin-menu-bar-item, vaadin-context-menu-item")
                        .filter(new FilterOptions().setHasText(item))
                        .click());
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** As the browser shows the picture. */
    private static int width(Person analyst, Path file, String type) throws IOException {
        return (Integer) analyst.page().evaluate("""
                async ([type, text]) => {
                  const image = new Image();
                  image.src = `data:${type};base64,${text}`;
                  await image.decode();
                  return image.naturalWidth;
                }""", new String[] {
            type, Base64.getEncoder().encodeToString(Files.readAllBytes(file))
        });
    }
}
