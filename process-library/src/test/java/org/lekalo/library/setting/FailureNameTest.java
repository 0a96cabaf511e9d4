package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.written;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureNameTest {

    private static final FailureName FAILURE = new FailureName();

    @Test
    void isWhateverAFailureIsCalled() {
        assertThat(read(FAILURE, " Нет товара: {склад} ")).contains("Нет товара: {склад}");
        assertThat(written(FAILURE, "Нет товара")).isEqualTo(Map.of(Kinds.NAME, "Нет товара"));
    }

    @Test
    void isNotLongerThanAnyName() {
        assertThat(read(FAILURE, "x".repeat(255))).isPresent();
        assertThat(read(FAILURE, "x".repeat(256))).isEmpty();
    }
}
