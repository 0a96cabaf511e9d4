package org.lekalo.library.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.record.Text;

class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void nameEachThingOnce() {
        findings.at("Task", Rule.UNKNOWN_FIELD, "amount");
        findings.at("Task", Rule.UNKNOWN_FIELD, "amount");
        findings.at("Task", Rule.UNKNOWN_FIELD, "share");
        findings.at("Other", Rule.UNKNOWN_FIELD, "amount");

        assertThat(findings.all()).hasSize(3);
    }

    @Test
    void areErrorsOrNotAsTheirRuleSays() {
        findings.model(Rule.NO_START);
        findings.at("Task", Rule.NOT_DRAWN);
        findings.missing("Task", "responsible", "block.user-task.responsible.missing");

        assertThat(findings.all()).extracting(Finding::isError).containsExactly(true, false, true);
        assertThat(findings.all().get(0).elementId()).isNull();
    }

    @Test
    void areSaidInTheLanguageOfTheReader() {
        findings.at("Task", Rule.NOT_A_DATE, new Text("Сумма", "Amount"));
        var finding = findings.all().get(0);

        assertThat(finding.text(Locale.ENGLISH)).contains("Amount").doesNotContain("Сумма");
        assertThat(finding.text(Locale.forLanguageTag("ru"))).contains("Сумма").doesNotContain("Amount");
    }

    @Test
    void showTheBeginningOfWhatIsLong() {
        findings.at("Task", Rule.UNKNOWN_FIELD, "x".repeat(60));
        findings.at("Task", Rule.UNKNOWN_FIELD, "x".repeat(61));

        assertThat(findings.all())
                .extracting(Finding::args)
                .containsExactly(List.of("x".repeat(60)), List.of("x".repeat(60) + "…"));
    }

    @Test
    void mayBeMendedByOneClick() {
        findings.mendable("Task", new Remedy("drop", "mend.remove-event"), Rule.EVENT_ON_NOTHING, "Late");

        assertThat(findings.all()).singleElement().satisfies(finding -> {
            assertThat(finding.remedy()).isNotNull();
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1 +, EXPRESSION_UNREADABLE",
        "' ', EXPRESSION_UNREADABLE",
        "'for a in 1..1000, b in 1..1000 return a', EXPRESSION_TOO_HEAVY",
        "'matches(\"x\", \"(?=x)\")', EXPRESSION_PATTERN",
    })
    void ofAnExpressionSayWhyItIsRefused(String feel, Rule rule) {
        assertThat(Feel.problem(feel)).map(Rule::of).contains(rule);
    }
}
