package org.lekalo.library.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
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

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void presetWhatHasTheFormTheyAskFor(Locale language) {
        assertThat(properties(language))
                .filteredOn(property ->
                        property.has("value") && property.at("/constraints").has("pattern"))
                .isNotEmpty()
                .allSatisfy(property ->
                        assertThat(property.path("value").textValue()).matches(pattern(property)));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void presetAmongTheWordsTheyOffer(Locale language) {
        assertThat(properties(language))
                .filteredOn(property -> property.path("type").textValue().equals("Dropdown") && property.has("value"))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.path("choices").findValuesAsText("value"))
                        .contains(property.path("value").textValue()));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void callEachSettingAndChoiceSomething(Locale language) {
        assertThat(properties(language))
                .filteredOn(property -> !property.path("type").textValue().equals("Hidden"))
                .allSatisfy(property -> {
                    assertThat(property.path("label").textValue()).isNotBlank();
                    assertThat(property.path("choices").findValuesAsText("name"))
                            .allMatch(name -> !name.isBlank());
                });
    }

    @Test
    void presetWhatHoldsWhileNothingIsChosen() {
        assertThat(property("call-process", "then").path("value").textValue()).isEqualTo("wait");
        assertThat(property("call-process", "then").path("choices").findValuesAsText("value"))
                .containsExactly("wait", "go-on");
    }

    @Test
    void needOfSeveralPropertiesOnlyWhatStandsThereInEachCase() {
        assertThat(property("wait-change", "event").at("/constraints/notEmpty").booleanValue())
                .isTrue();
        assertThat(property("wait-change", "stage").path("constraints").has("notEmpty"))
                .isFalse();
        assertThat(property("move-stage", "stage").at("/constraints/notEmpty").booleanValue())
                .isTrue();
    }

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

    private static List<JsonNode> properties(Locale language) {
        return StreamSupport.stream(ElementTemplates.of(language).spliterator(), false)
                .flatMap(template ->
                        StreamSupport.stream(template.path("properties").spliterator(), false))
                .toList();
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
