package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lekalo.library.record.FieldKind;

class ComparisonTest {

    /** A value of the kind as it is written in a row. */
    private static String value(FieldKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, CHOICE, MANY_CHOICE, FILE -> "x";
            case NUMBER, MONEY, PERSON -> "5";
            case DATE -> "2026-02-28";
            case DATE_TIME -> "2026-02-28T10:00:00Z";
            case YES_NO -> "true";
            case REFERENCE -> "company:7";
        };
    }

    private static boolean isWritten(FieldKind kind, Comparison comparison) {
        var value = comparison == Comparison.WITHIN ? "month" : value(kind);
        List<String> values = comparison.takes(0) ? List.of() : List.of(value);
        var row = new ConditionRow("deal.field", comparison, values);
        return Conditions.toFeel(new Condition.Rows(true, List.of(row)), subject -> Optional.of(kind))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void ofEachKindAreThoseThatCanBeWrittenForIt(FieldKind kind) {
        assertThat(Comparison.values())
                .allSatisfy(comparison -> assertThat(isWritten(kind, comparison))
                        .as(comparison.name())
                        .isEqualTo(Comparison.fitting(kind).contains(comparison)));
    }

    @ParameterizedTest
    @EnumSource
    void eachKindCanBeAskedWhetherItIsEmpty(FieldKind kind) {
        assertThat(Comparison.fitting(kind))
                .contains(Comparison.EMPTY, Comparison.NOT_EMPTY)
                .doesNotHaveDuplicates();
    }

    @Test
    void takesAsManyValuesAsItNeeds() {
        assertThat(Comparison.EMPTY.takes(1)).isFalse();
        assertThat(Comparison.ONE_OF.takes(0)).isFalse();
        assertThat(Comparison.ONE_OF.takes(3)).isTrue();
        assertThat(Comparison.EQUAL.takes(1)).isTrue();
        assertThat(Comparison.EQUAL.takes(2)).isFalse();
    }

    @Test
    void takesAnotherFieldWhereBothHaveOneValue() {
        assertThat(Comparison.values())
                .filteredOn(Comparison::takesAField)
                .containsExactly(
                        Comparison.EQUAL,
                        Comparison.NOT_EQUAL,
                        Comparison.LESS,
                        Comparison.LESS_OR_EQUAL,
                        Comparison.GREATER,
                        Comparison.GREATER_OR_EQUAL);
    }
}
