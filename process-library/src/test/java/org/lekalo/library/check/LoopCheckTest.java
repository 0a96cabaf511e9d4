package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.message;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.timer;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LoopCheckTest {

    static final List<String> SLOW = List.of(
            block("userTask", "Step", "user-task", "responsible", "record-owner"),
            timer("intermediateCatchEvent", "Step", "wait-duration", "period", "1 minutes"),
            message(
                    "intermediateCatchEvent",
                    "Step",
                    "wait-change",
                    "event",
                    "field-changes",
                    "changedField",
                    "amount"));

    static final List<String> FAST = List.of(
            block("sendTask", "Step", "notify", "recipient", "record-owner", "text", "x"),
            block("serviceTask", "Step", "move-stage", "pipeline", "sales", "stage", "new"),
            choice("Step"));

    /** Back to the choice from the step, as long as the deal is urgent. */
    private static String circle(String step) {
        return process(START
                + choice("Again", "End")
                + step
                + END
                + flow("Start", "Again")
                + flow("Again", "Step", "deal.urgent")
                + flow("Again", "End")
                + flow("Step", "Again"));
    }

    @ParameterizedTest
    @FieldSource("SLOW")
    void letsPassACircleInWhichARunStays(String step) {
        assertThat(found(circle(step))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FAST")
    void findsACircleThatARunWouldNeverLeave(String step) {
        assertThat(found(circle(step))).contains("Again endless-loop", "Step endless-loop");
    }

    @ParameterizedTest
    @FieldSource("DATES")
    void findsACircleThatOnlyWaitsForADateThatWillHavePassed(String step) {
        assertThat(found(circle(step))).contains("Again endless-loop-over-date", "Step endless-loop-over-date");
    }

    static final List<String> DATES =
            List.of(timer("intermediateCatchEvent", "Step", "wait-until", "field", "closeDate"));
}
