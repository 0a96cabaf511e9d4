package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModelsIT {

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void whoDrawsWhatAnotherChangedIsAskedWhichGoesOn() {
        var first = stories.person("anna");
        create(first, "Приёмка товара");
        var drawing = new Drawing(first, Drawing.BLANK_PAGE);
        var second = stories.person("irina");
        second.open(path(first));
        new Drawing(second, Drawing.BLANK_PAGE).drop("end", 160, 120);
        assertThat(second.page().locator(".save-state")).containsText("Сохранено");

        drawing.drop("user-task", 160, 120);

        assertThat(first.see("Схему изменил кто-то ещё")).isVisible();
        first.picture("stale-drawing");
        first.click("Оставить мою как копию");
        assertThat(first.page().locator(".model-name input")).hasValue("Приёмка товара (моя копия)");
        assertThat(first.page()).hasTitle("Приёмка товара (моя копия)");

        second.page().reload();
        assertThat(second.page().locator("lekalo-modeler g.djs-shape")).hasCount(3);
        assertThat(second.page().locator("lekalo-modeler g.djs-shape[data-element-id^='Activity_']"))
                .hasCount(0);
    }

    @Test
    void whoPublishesWhatAnotherChangedIsAskedWhichGoesOn() {
        var first = stories.person("anna");
        first.open("models");
        ExchangeIT.upload(first, Path.of("src/test/resources/stories/call-back.bpmn"));
        first.page().locator("vaadin-button.publish").click();
        assertThat(first.page().locator(".publish-confirm")).isVisible();
        var second = stories.person("irina");
        second.open(path(first));
        new Drawing(second, 5).drop("end", 160, 120);
        assertThat(second.page().locator(".finding-counts .pill-bad")).isVisible();

        first.page().locator(".publish-confirm").click();

        assertThat(first.see("Схему изменил кто-то ещё")).isVisible();
        first.picture("stale-publishing");
        first.click("Показать чужую");
        assertThat(first.page().locator("lekalo-modeler g.djs-shape")).hasCount(6);
        assertThat(first.see("Версия 1 опубликована")).isHidden();
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
}
