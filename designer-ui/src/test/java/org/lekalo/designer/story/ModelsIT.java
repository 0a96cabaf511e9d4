package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModelsIT {

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void aFileThatIsNoDrawingIsRefusedInWords() {
        var analyst = stories.person("anna");
        analyst.open("models");

        analyst.button("Загрузить схему").first().click();
        offer(analyst, "Договор.bpmn", "Договор поставки № 14 от 3 марта");

        assertThat(analyst.see("Это не файл схемы")).isVisible();
        analyst.picture("import-refused");
    }

    @Test
    void aFileOfAnotherKindIsRefusedInWords() {
        var analyst = stories.person("anna");
        analyst.open("models");

        analyst.button("Загрузить схему").first().click();
        offer(analyst, "счёт.xml", "<invoice><sum>100</sum></invoice>");

        assertThat(analyst.see("Это XML, но не схема BPMN 2.0")).isVisible();
    }

    @Test
    void whoDrawsWhatAnotherChangedIsAskedWhichGoesOn() {
        var first = stories.person("anna");
        create(first, "Приёмка товара");
        var drawing = new Drawing(first);
        var second = stories.person("irina");
        second.open(path(first));
        new Drawing(second).drop("end", 160, 0);
        assertThat(second.page().locator(".save-state")).containsText("Сохранено");

        drawing.drop("user-task", 160, 0);

        assertThat(first.see("Схему изменил кто-то ещё")).isVisible();
        first.picture("stale-drawing");
        first.click("Оставить мою как копию");
        assertThat(first.page().locator(".model-name input")).hasValue("Приёмка товара (моя копия)");
    }

    static void create(Person analyst, String name) {
        analyst.open("models");
        analyst.button("Создать процесс").first().click();
        analyst.write("Название процесса", name);
        analyst.page()
                .locator("vaadin-dialog-overlay vaadin-button[theme~=primary]")
                .click();
        assertThat(analyst.page().locator(".modeler-page")).isVisible();
    }

    static String path(Person person) {
        return person.page().url().replaceFirst("https?://[^/]+/", "");
    }

    private static void offer(Person analyst, String name, String content) {
        analyst.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    }
}
