package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;

/** Models that come as files. */
final class Imported {

    private static final Path FILES = Path.of("src", "test", "resources", "stories");

    private Imported() {}

    /** Loads the file as a new model and publishes it. */
    static void publish(Person analyst, String file) {
        analyst.open("models");
        analyst.button("Загрузить схему").first().click();
        analyst.page().locator("vaadin-upload input[type=file]").setInputFiles(FILES.resolve(file));
        assertThat(analyst.page().locator("lekalo-modeler g.djs-shape").first()).isVisible();
        analyst.page().locator("vaadin-button.publish").click();
        analyst.page().locator(".publish-confirm").click();
        assertThat(analyst.see("Версия 1 опубликована и работает")).isVisible();
    }
}
