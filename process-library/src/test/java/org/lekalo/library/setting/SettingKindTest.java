package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SettingKindTest {

    private static final String NAME = "name";

    static final List<SettingKind<?>> WITH_A_FORM = List.of(
            new Whole(0, 9),
            new Whole(-9, 9),
            new Span(),
            new Who(),
            new FormFields(),
            new Addressed(),
            new Enclosures());

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
            "scan,,contract");

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
}
