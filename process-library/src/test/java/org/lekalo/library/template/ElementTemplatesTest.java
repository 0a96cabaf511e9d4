package org.lekalo.library.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.Settings;

class ElementTemplatesTest {

    @Test
    void setTheSamePropertiesAsThePanel() {
        var templates = ElementTemplates.of(Locale.ENGLISH);

        assertThat(templates).hasSameSizeAs(Palette.BLOCKS.stream().toList());
        for (var template : templates) {
            var block = Palette.BLOCKS
                    .find(template.path("id").textValue().substring("org.lekalo.".length()))
                    .orElseThrow();
            assertThat(template.at("/appliesTo/0").textValue())
                    .isEqualTo(block.shape().bpmnType());
            assertThat(template.path("properties"))
                    .allSatisfy(property ->
                            assertThat(property.at("/binding/type").textValue()).isEqualTo("camunda:property"));
            assertThat(template.path("properties").findValuesAsText("name"))
                    .containsAll(Settings.properties(block.settings()));
        }
        assertThat(templates.get(0).at("/properties/0/value").textValue()).isEqualTo("start-stage");
    }
}
