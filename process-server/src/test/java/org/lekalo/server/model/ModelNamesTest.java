package org.lekalo.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.library.record.Lengths;

class ModelNamesTest {

    @Test
    void cutsNoSignInHalfWhereItMakesRoomForANumber() {
        var name = "a" + "😀".repeat((Lengths.NAME - 1) / 2);

        var free = new ModelNames(List.of(name)).free(name);

        assertThat(free).endsWith("😀 (2)").hasSizeLessThanOrEqualTo(Lengths.NAME);
        assertThat(free.codePoints()).noneMatch(sign -> Character.getType(sign) == Character.SURROGATE);
    }

    @Test
    void cutsNoSignInHalfWhereverTheNameBegins() {
        var name = "😀".repeat(Lengths.NAME / 2);

        assertThat(new ModelNames(List.of(name)).free(name).codePoints())
                .noneMatch(sign -> Character.getType(sign) == Character.SURROGATE);
    }
}
