package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.FormField.Use.EDITABLE;
import static org.lekalo.library.setting.FormField.Use.REQUIRED;
import static org.lekalo.library.setting.FormField.Use.SHOWN;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.uses;
import static org.lekalo.library.setting.Kinds.written;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.record.Part;

class FormFieldsTest {

    private static final FormFields FORM = new FormFields();

    @Test
    void standInOneTextInTheirOrder() {
        var form = List.of(
                new FormField("amount", REQUIRED), new FormField("company", SHOWN), new FormField("comment", EDITABLE));

        var written = written(FORM, form);

        assertThat(written).isEqualTo(Map.of(Kinds.NAME, "amount:required,company:shown,comment:editable"));
        assertThat(FORM.read(Kinds.NAME, written)).contains(form);
    }

    @Test
    void overlookBlanksBetweenThem() {
        assertThat(read(FORM, " amount:required , company:shown "))
                .contains(List.of(new FormField("amount", REQUIRED), new FormField("company", SHOWN)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"amount", "amount:", ":shown", "amount:hidden", "amount:Shown", "amount:shown,", "a:shown:shown"
            })
    void areAllReadOrNone(String text) {
        assertThat(read(FORM, text)).isEmpty();
    }

    @Test
    void areFoundWhereTheRecordDoesNotHaveThemOrNobodyMayFillThemIn() {
        assertThat(found(
                        FORM,
                        List.of(
                                new FormField("gone", SHOWN),
                                new FormField("createdAt", EDITABLE),
                                new FormField("createdAt", SHOWN),
                                new FormField("amount", REQUIRED))))
                .containsExactly("unknown-field gone", "field-read-only createdAt", "field-twice createdAt");
    }

    @Test
    void mayShowWhatNobodyMayFillIn() {
        assertThat(found(FORM, List.of(new FormField("createdAt", SHOWN)))).isEmpty();
    }

    @Test
    void areLookedForTwiceEvenWhileNobodyKnowsOfWhichRecords() {
        var twice = List.of(new FormField("gone", SHOWN), new FormField("gone", EDITABLE));

        assertThat(found(FORM, twice, Company.aboutNothing())).containsExactly("field-twice gone");
    }

    @Test
    void areUsed() {
        assertThat(uses(FORM, List.of(new FormField("amount", REQUIRED), new FormField("company", SHOWN))))
                .containsExactly(Part.field("deal", "amount"), Part.field("deal", "company"));
    }
}
