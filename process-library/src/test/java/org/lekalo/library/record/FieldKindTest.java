package org.lekalo.library.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.Conditions;

class FieldKindTest {

    @ParameterizedTest
    @EnumSource
    void aValueOfAnyKindIsComparedWithOneOfAKindThatStandsAlone(FieldKind kind) {
        var one = kind.ofOne();

        assertThat(one.ofOne()).isEqualTo(one);
        assertThat(one.holdsSeveral()).isFalse();
        assertThat(one.hasOptions()).isEqualTo(kind.hasOptions());
        assertThat(one.isText()).isEqualTo(kind.isText());
    }

    @ParameterizedTest
    @EnumSource
    void whatHasAnOrderIsComparedByIt(FieldKind kind) {
        assertThat(Comparison.fitting(kind).contains(Comparison.LESS)).isEqualTo(kind.hasOrder());
    }

    @ParameterizedTest
    @EnumSource
    void aFieldOfAnyKindIsComparedWithAnotherOfIt(FieldKind kind) {
        assertThat(Conditions.comparable(kind, kind)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsComparedMayBeAskedForBeingEmpty(FieldKind kind) {
        assertThat(Comparison.fitting(kind)).contains(Comparison.EMPTY, Comparison.NOT_EMPTY);
    }
}
