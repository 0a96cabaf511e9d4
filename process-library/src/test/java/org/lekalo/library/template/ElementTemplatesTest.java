package org.lekalo.library.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.StreamSupport;
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

    @Test
    void leaveAnEventTheDefinitionThatItWasDrawnWith() {
        assertThat(template("wait-until").has("elementType")).isFalse();
        assertThat(template("wait-until").path("description").textValue())
                .isEqualTo("The process waits for a date from a field of the record."
                        + " Draw a timer event first and put this template on it.");
        assertThat(template("if-refused").has("elementType")).isFalse();
        assertThat(template("end").at("/elementType/value").textValue()).isEqualTo("bpmn:EndEvent");
    }

    @Test
    void askForWhatTheBlockNeedsInItsForm() {
        var responsible = property("user-task", "responsible");
        var days = property("user-task", "dueWorkingDays");

        assertThat(responsible.at("/constraints/notEmpty").booleanValue()).isTrue();
        assertThat("role:finance,sales").matches(pattern(responsible));
        assertThat("").doesNotMatch(pattern(responsible));
        assertThat(days.path("constraints").has("notEmpty")).isFalse();
        assertThat("").matches(pattern(days));
        assertThat("soon").doesNotMatch(pattern(days));
    }

    @Test
    void sayHowASettingIsWrittenByHand() {
        assertThat(property("wait-until", "offsetDays").path("description").textValue())
                .isEqualTo("0: that day, −3: three days before, 3: three days after."
                        + " A whole number in digits, such as 3.");
    }

    @Test
    void offerTheWordsOfAClosedChoice() {
        var who = property("start-manual", "whoStarts");

        assertThat(who.path("type").textValue()).isEqualTo("Dropdown");
        assertThat(who.path("value").textValue()).isEqualTo("may-change");
        assertThat(who.path("choices").findValuesAsText("value")).containsExactly("may-change", "may-see");
    }

    private static JsonNode template(String block) {
        return StreamSupport.stream(ElementTemplates.of(Locale.ENGLISH).spliterator(), false)
                .filter(template -> template.path("id").textValue().equals("org.lekalo." + block))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode property(String block, String name) {
        return StreamSupport.stream(template(block).path("properties").spliterator(), false)
                .filter(property -> property.at("/binding/name").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String pattern(JsonNode property) {
        return property.at("/constraints/pattern/value").textValue();
    }
}
