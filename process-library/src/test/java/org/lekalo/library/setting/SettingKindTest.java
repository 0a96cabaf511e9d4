package org.lekalo.library.setting;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.lekalo.library.message.Messages;

class SettingKindTest {

    private static final String NAME = "name";

    static final List<SettingKind<?>> WITH_A_FORM = List.of(
            new Whole(0, 9),
            new Whole(-9, 9),
            new Span(),
            new Who(),
            new FormFields(),
            new Addressed(),
            new Enclosures(),
            new ManyRecords(),
            new ProcessNumber());

    private static final List<String> TEXTS = List.of(
            "0",
            "-3",
            "123456",
            "1234567",
            "1.5",
            "3 days",
            "3   working-days",
            "-3 days",
            "3 years",
            "record-owner",
            "record-owner:7",
            "owners-head",
            "person:5",
            "person:",
            "person:99999999999999999999",
            "department-head:3",
            "department-head:x",
            "role:finance",
            "role:finance,sales",
            "role:a,,b",
            "role:",
            "amount:required",
            "amount:required, company:shown",
            "amount:required ,company:editable",
            "amount:hidden",
            "amount:shown,",
            "amount",
            "field:mail",
            "field: contact.mail",
            "field:a.b.c",
            "address:office@example.com",
            "*",
            "scan, *",
            "scan,,contract",
            "payment.deal",
            "payment.",
            "payment.deal.company",
            "9999999999999999999");

    /** Those that are not chosen from a list; {@link OneOf} is. */
    static final Map<SettingKind<?>, List<String>> EXAMPLES = Map.ofEntries(
            entry(new Whole(0, 9), List.of("3")),
            entry(new Span(), List.of("3 working-days")),
            entry(new Who(), List.of("record-owner", "role:finance,sales", "person:5", "department-head:3")),
            entry(
                    new Addressed(),
                    List.of("field:mail", "field:contact.mail", "address:office@example.com", "role:sales")),
            entry(new Enclosures(), List.of("*,scan")),
            entry(new TypeKey(), List.of("deal")),
            entry(new ManyRecords(), List.of("payment.deal")),
            entry(new Filter(), List.of("payment.confirmed = true")),
            entry(new ProcessNumber(), List.of("12")),
            entry(new StageKeys(), List.of("offer,service.*")),
            entry(new Awaits(), List.of("enters-stage", "field-changes")),
            entry(new FormFields(), List.of("company:shown,amount:required")),
            entry(new Changes(), List.of("[{\"field\":\"amount\",\"source\":\"fixed\",\"value\":\"5\"}]")),
            entry(new Placeholders(), List.of("{deal.title}")));

    static final List<SettingKind<?>> WITH_EXAMPLES = List.copyOf(EXAMPLES.keySet());

    static final List<SettingKind<?>> WITHOUT_EXAMPLES =
            List.of(new FailureName(), new StageKey(), FieldKey.ofDates(), new Answers());

    @ParameterizedTest
    @FieldSource("WITH_A_FORM")
    void readsWhatHasItsFormAndNothingElse(SettingKind<?> kind) {
        var form = kind.form().orElseThrow();

        assertThat(TEXTS)
                .anyMatch(text -> text.matches(form))
                .allSatisfy(text -> assertThat(
                                kind.read(NAME, Map.of(NAME, text)).isPresent())
                        .as(text)
                        .isEqualTo(text.matches(form)));
    }

    @ParameterizedTest
    @FieldSource("WITH_EXAMPLES")
    void readsWhatIsNamedAsAnExampleOfItInBothLanguages(SettingKind<?> kind) {
        assertThat(EXAMPLES.get(kind)).allSatisfy(example -> {
            assertThat(told(kind)).allSatisfy(words -> assertThat(words).contains(example));
            assertThat(kind.read(NAME, Map.of(NAME, example))).isPresent();
        });
    }

    @ParameterizedTest
    @FieldSource("WITHOUT_EXAMPLES")
    void saysInBothLanguagesHowItIsWritten(SettingKind<?> kind) {
        assertThat(told(kind))
                .doesNotHaveDuplicates()
                .allSatisfy(words -> assertThat(words).endsWith("."));
    }

    private static List<String> told(SettingKind<?> kind) {
        var name = kind.getClass().getSimpleName();
        var key = "kind." + Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".written";
        return Stream.of("ru", "en")
                .map(Locale::forLanguageTag)
                .map(language -> Messages.in(language).text(key))
                .toList();
    }
}
