package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.uses;
import static org.lekalo.library.setting.Kinds.written;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;

class FieldKeyTest {

    private static final FieldKey DATE = FieldKey.ofDates();
    private static final FieldKey REFERENCE = new FieldKey(Set.of(FieldKind.REFERENCE), Rule.NOT_A_REFERENCE);

    @Test
    void keepsAKeyAsItIsWritten() {
        assertThat(read(DATE, " closeDate ")).contains("closeDate");
        assertThat(written(DATE, "closeDate")).isEqualTo(Map.of(Kinds.NAME, "closeDate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"closeDate", "visit", "createdAt"})
    void ofDatesTakesDaysAndMoments(String field) {
        assertThat(found(DATE, field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gone, unknown-field gone", "title, not-a-date title", "company, not-a-date company"})
    void ofDatesFindsAllElse(String field, String found) {
        assertThat(found(DATE, field)).containsExactly(found);
    }

    @Test
    void saysOfAFieldOfAnotherKindWhatItWasToldToSay() {
        assertThat(found(REFERENCE, "closeDate")).containsExactly("not-a-reference closeDate");
        assertThat(found(REFERENCE, "company")).isEmpty();
    }

    @Test
    void leavesItAloneWhileNobodyKnowsOfWhichRecords() {
        assertThat(found(DATE, "gone", Company.aboutNothing())).isEmpty();
        assertThat(DATE.uses("gone", Company.aboutNothing())).isEmpty();
    }

    @Test
    void usesTheField() {
        assertThat(uses(DATE, "closeDate")).containsExactly(Part.field("deal", "closeDate"));
    }
}
