package org.lekalo.library.palette.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.timer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitDurationTest {

    private static String waiting(String... settings) {
        return with(timer("intermediateCatchEvent", "Step", "wait-duration", settings));
    }

    @Test
    void needsToKnowHowLong() {
        assertThat(found(waiting())).containsExactly("Step wait-duration.period.missing");
        assertThat(found(waiting("period", "3 days"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0 minutes, period-too-short",
        "999999 weeks, period-too-long",
        "tomorrow, unreadable-setting",
    })
    void isFoundWhereNobodyCanWaitSoLong(String period, String finding) {
        assertThat(found(waiting("period", period))).containsExactly("Step " + finding);
    }

    @ParameterizedTest
    @CsvSource({
        "5 minutes, PT5M",
        "48 hours, PT48H",
        "3 days, P3D",
        "2 weeks, P2W",
        "3 working-days, ${workingCalendar.after(3)}",
    })
    void isATimerAsTheEngineReadsIt(String period, String written) {
        var compiled = compiled(waiting("period", period));

        assertThat(compiled.timer("Step")).isEqualTo(written);
        assertThat(compiled.retries("Step")).isEqualTo("R3/PT1M");
        assertThat(compiled.isAsync("Step")).as("cannot fail").isFalse();
    }
}
