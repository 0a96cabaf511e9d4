package org.lekalo.library.palette.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.race;
import static org.lekalo.library.drawing.Drawings.timer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitUntilTest {

    private static String waiting(String... settings) {
        return timer("intermediateCatchEvent", "Step", "wait-until", settings);
    }

    @Test
    void needsAFieldWithADate() {
        assertThat(found(with(waiting()))).containsExactly("Step wait-until.field.missing");
        assertThat(found(with(waiting("field", "closeDate", "offsetDays", "-3"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gone, 0, unknown-field",
        "title, 0, not-a-date",
        "closeDate, 3661, out-of-bounds",
        "closeDate, -3661, out-of-bounds",
        "closeDate, 1.5, unreadable-setting",
    })
    void isFoundWhereThatIsNoDayToWaitFor(String field, String offset, String finding) {
        assertThat(found(with(waiting("field", field, "offsetDays", offset)))).containsExactly("Step " + finding);
    }

    @Test
    void isATimerWhoseMomentTheServerFindsInAJobSinceADateMayBeMissing() {
        var compiled = compiled(with(waiting("field", "closeDate")));

        assertThat(compiled.timer("Step")).isEqualTo("${block.moment('Step')}");
        assertThat(compiled.isAsync("Step")).isTrue();
    }

    @Test
    void inARaceIsAskedForItsDateWhereThatBegins() {
        var compiled = compiled(process(START
                + race("First")
                + waiting("field", "closeDate")
                + timer("intermediateCatchEvent", "Other", "wait-duration", "period", "2 days")
                + END
                + flow("Start", "First")
                + flow("First", "Step")
                + flow("First", "Other")
                + flow("Step", "End")
                + flow("Other", "End")));

        assertThat(compiled.isAsync("First")).isTrue();
        assertThat(compiled.isAsync("Step")).isFalse();
    }
}
