package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTemplateTest {

    private static final Locale RUSSIAN = new Locale("ru");
    private static final Map<String, Object> CONTEXT = Map.of(
            "deal",
            Map.of(
                    "title",
                    "Окна {на дачу}",
                    "amount",
                    new BigDecimal("1250000.5"),
                    "closeDate",
                    LocalDate.of(2026, 1, 31),
                    "urgent",
                    true,
                    "company",
                    Map.of("title", "ООО «Свет»", "ref", "company:7")));

    @Test
    void writesValuesAsPeopleDo() {
        var template = TextTemplate.parse(
                "{deal.title}: {deal.amount} до {deal.closeDate}, срочно: {deal.urgent}, {deal.company}{deal.gone}");

        assertThat(template.render(CONTEXT, RUSSIAN))
                .isEqualTo("Окна {на дачу}: 1 250 000,5 до 31.01.2026, срочно: да, ООО «Свет»"
                        .replace("1 250 000", "1\u00a0250\u00a0000"));
    }

    @Test
    void takesADoubledBraceForABrace() {
        assertThat(TextTemplate.parse("{{x}} {1 + 1}").render(CONTEXT, Locale.ENGLISH))
                .isEqualTo("{x} 2");
    }

    @Test
    void mindsBracesInsideFeel() {
        var template = TextTemplate.parse("a {\"}\\\"{\"} b {{a: 1}} c {string({a: 1}.a)}");

        assertThat(template.placeholders()).containsExactly("\"}\\\"{\"", "string({a: 1}.a)");
        assertThat(template.render(CONTEXT, Locale.ENGLISH)).isEqualTo("a }\"{ b {a: 1} c 1");
    }

    @Test
    void reportsABraceThatIsNeverClosedAndKeepsTheText() {
        var template = TextTemplate.parse("ждёт {deal.title");

        assertThat(template.unclosed()).isTrue();
        assertThat(template.render(CONTEXT, RUSSIAN)).isEqualTo("ждёт {deal.title");
    }

    @Test
    void namesMistakesAndNames() {
        var template = TextTemplate.parse("{deal.} {} {deal.title} {outcome_a}");

        assertThat(template.mistakes()).extracting(TextTemplate.Mistake::feel).containsExactly("deal.", "");
        assertThat(template.names()).containsExactly("deal.title", "outcome_a");
    }

    @Test
    void isNotRenderedTwice() {
        assertThat(TextTemplate.parse("{deal.title}").render(CONTEXT, RUSSIAN)).isEqualTo("Окна {на дачу}");
    }
}
