package org.lekalo.server.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class IncidentSentencesIntegrationTest extends ServerTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Pattern FACT = Pattern.compile("\\{[^}]*}");

    @Autowired
    private IncidentSentences sentences;

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "org.lekalo.server.incident.incidents",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameFacts() {
        assertThat(facts(bundle(RUSSIAN))).isEqualTo(facts(bundle(Locale.ENGLISH)));
    }

    private static Map<String, List<String>> facts(ResourceBundle bundle) {
        return bundle.keySet().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> FACT.matcher(bundle.getString(key))
                                .results()
                                .map(MatchResult::group)
                                .sorted()
                                .toList()));
    }

    @Test
    void aFieldIsCalledByItsNameInTheReadersLanguage() {
        var facts = Map.of("field", "measurement_date");

        assertThat(sentences.of("incident.no-date", facts, "deal", Locale.ENGLISH))
                .startsWith("The process waits for the date in the field “Measurement date”");
        assertThat(sentences.of("incident.no-date", facts, "deal", RUSSIAN)).contains("«Дата замера»");
    }

    @Test
    void whatHasNoNameKeepsTheWordItWasAskedForBy() {
        var facts = Map.of("fields", "deal.amount, deal.bonus, planet.size, lonely");

        assertThat(sentences.of("incident.field-gone", facts, "deal", Locale.ENGLISH))
                .contains("Deal: Amount, Deal: bonus, planet: size, lonely.");
    }

    @Test
    void anyOtherLanguageThanEnglishIsTheCompanys() {
        var german = sentences.of("incident.record-gone", Map.of(), "deal", Locale.GERMAN);

        assertThat(german).isEqualTo(sentences.of("incident.record-gone", Map.of(), "deal", RUSSIAN));
    }

    @Test
    void aReasonThatThisVersionDoesNotKnowIsUnexpected() {
        assertThat(sentences.of("incident.of-tomorrow", Map.of("x", "y"), "deal", Locale.ENGLISH))
                .isEqualTo(sentences.of("incident.unexpected", Map.of(), "deal", Locale.ENGLISH));
    }

    @Test
    void aFactIsSaidAsItReadsInTheLanguage() {
        var facts = Map.of(
                "stageName.ru", "Договор", "stageName.en", "Contract", "summary.ru", "Нет.", "summary.en", "No.");

        assertThat(sentences.of("incident.stage-refused", facts, "deal", Locale.ENGLISH))
                .contains("“Contract”", "No.")
                .doesNotContain("Договор", "{");
        assertThat(sentences.of("incident.stage-refused", facts, "deal", RUSSIAN))
                .contains("«Договор»", "Нет.")
                .doesNotContain("Contract", "{");
    }

    @Test
    void whatIsWrongWithFieldsIsSaidAgainInTheReadersLanguage() {
        var kept = Map.of("field", "amount", "text", "Заполните поле.", "problem", "required", "facts", Map.of());
        var older = new FieldProblem("bonus", "Как было сказано.");

        assertThat(sentences.of(
                        "incident.fields-refused", Map.of("problems", List.of(kept, older)), "deal", Locale.ENGLISH))
                .contains("Amount: Fill in this field. bonus: Как было сказано.");
    }
}
