package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.written;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneOfTest {

    private enum Choice {
        SKIP,
        START_ANOTHER
    }

    private static final OneOf<Choice> ONE = new OneOf<>(Choice.class);

    @Test
    void offersItsWordsInTheirOrder() {
        assertThat(ONE.words()).containsExactly("skip", "start-another");
    }

    @ParameterizedTest
    @EnumSource(Choice.class)
    void readsBackWhatItWrote(Choice choice) {
        assertThat(ONE.read(Kinds.NAME, written(ONE, choice))).contains(choice);
        assertThat(found(ONE, choice)).isEmpty();
    }

    @Test
    void writesAWordThatAPersonCanRead() {
        assertThat(written(ONE, Choice.START_ANOTHER)).isEqualTo(Map.of(Kinds.NAME, "start-another"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "SKIP", "start_another", "start another"})
    void readsNoOtherWord(String word) {
        assertThat(read(ONE, word)).isEmpty();
    }
}
