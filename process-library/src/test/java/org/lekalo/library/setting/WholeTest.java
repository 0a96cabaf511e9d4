package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.written;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeTest {

    private static final Whole COUNT = new Whole(0, 1_000);
    private static final Whole OFFSET = new Whole(-10, 10);

    @Test
    void isWrittenInDigits() {
        assertThat(read(COUNT, " 007 ")).contains(7);
        assertThat(written(COUNT, 1_000)).isEqualTo(Map.of(Kinds.NAME, "1000"));
        assertThat(written(OFFSET, -3)).isEqualTo(Map.of(Kinds.NAME, "-3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "1.5", "1e3", "1 000", "+1", "1234567", "99999999999", "--1"})
    void readsNothingElse(String text) {
        assertThat(read(COUNT, text)).isEmpty();
        assertThat(read(OFFSET, text)).isEmpty();
    }

    @Test
    void readsWhatIsBelowNaughtOnlyWhereThatMayBe() {
        assertThat(read(OFFSET, "-3")).contains(-3);
        assertThat(read(COUNT, "-3")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-11, 11, 999_999})
    void isFoundBeyondItsBounds(int number) {
        assertThat(found(OFFSET, number)).singleElement().asString().endsWith(" -10 10");
    }

    @Test
    void isSaidToBeBeyondThemByWhatTheSettingIsCalled() {
        assertThat(found(COUNT, 1_001)).containsExactly("out-of-bounds Due in working days 0 1000");
        assertThat(found(COUNT, 1_000)).isEmpty();
        assertThat(found(OFFSET, -10)).isEmpty();
    }
}
