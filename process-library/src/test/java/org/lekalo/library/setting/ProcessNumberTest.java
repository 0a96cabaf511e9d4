package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.uses;
import static org.lekalo.library.setting.Kinds.written;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.setting.Processes.Known;

class ProcessNumberTest {

    private static final ProcessNumber NUMBER = new ProcessNumber();
    private static final long OWN = 7;

    private static Known calling(String name, Long... calls) {
        return new Known(name, List.of("deal"), List.of(), Stream.of(calls).collect(Collectors.toSet()));
    }

    private static Processes processes(@Nullable Long own) {
        return new Processes(
                own,
                Map.of(
                        1L, calling("Pay"),
                        2L, calling("Back", OWN),
                        3L, calling("Further", 1L, 2L),
                        4L, calling("Round", 5L),
                        5L, calling("And round", 4L),
                        6L, calling("Lost", 99L)));
    }

    @Test
    void isANumber() {
        assertThat(read(NUMBER, " 12 ")).contains(12L);
        assertThat(written(NUMBER, 12L)).isEqualTo(Map.of(Kinds.NAME, "12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Payment", "-1", "1.5", "${x}", "9999999999999999999"})
    void readsNothingElse(String text) {
        assertThat(read(NUMBER, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, ''",
        "7, calls-itself",
        "99, unknown-process",
        "2, calls-in-a-circle Back",
        "3, calls-in-a-circle Further",
        "4, ''",
        "6, ''",
    })
    void isFoundWhereTheProcessIsGoneOrComesBack(long number, String found) {
        var around = Company.about("deal", processes(OWN));

        assertThat(String.join(", ", found(NUMBER, number, around))).isEqualTo(found);
    }

    @Test
    void comesBackToNothingThatHasNoNumberYet() {
        assertThat(found(NUMBER, 2L, Company.about("deal", processes(null)))).isEmpty();
    }

    @Test
    void hasTheProcessRunAndUsesNothingOfTheRecords() {
        assertThat(NUMBER.processes(12L)).containsExactly(12L);
        assertThat(uses(NUMBER, 12L)).isEmpty();
    }

    @Test
    void noneIsKnownWhereNothingIsPublished() {
        assertThat(Processes.NONE.find(1)).isEmpty();
        assertThat(Set.of(1L, 2L)).noneMatch(Processes.NONE::isOwn);
    }
}
