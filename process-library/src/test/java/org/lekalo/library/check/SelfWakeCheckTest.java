package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.besides;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.change;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.eventPart;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.message;
import static org.lekalo.library.drawing.Drawings.on;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfWakeCheckTest {

    private static final String[] WON = {"event", "enters-stage", "pipeline", "sales", "stage", "won"};
    private static final String[] AMOUNT = {"event", "field-changes", "changedField", "amount"};

    private static final String MAIN = START + TASK + END + flow("Start", "Task") + flow("Task", "End");
    private static final String AGAIN = changing("Again");

    private static String changing(String id) {
        return block("serviceTask", id, "change-fields", "changes", change("amount", "computed", "deal.amount + 1"));
    }

    private static String moving(String id, String stage) {
        return block("serviceTask", id, "move-stage", "pipeline", "sales", "stage", stage);
    }

    private static String changed(String... event) {
        return on("Task", message("boundaryEvent", "Changed", "on-change", event));
    }

    /** Behind the change, these steps one after the other. */
    private static String behind(String event, String... steps) {
        return process(MAIN + event + String.join("", steps));
    }

    private static String when() {
        return besides(message("startEvent", "When", "part-on-change", AMOUNT));
    }

    @Test
    void findsAChangeBehindWhichTheSameIsDoneAgain() {
        var again = AGAIN + end("Other") + flow("Changed", "Again") + flow("Again", "Other");

        assertThat(found(behind(besides(changed(AMOUNT)), again))).containsExactly("Changed wakes-itself");
        assertThat(found(behind(changed(AMOUNT), again))).as("it ends the task").isEmpty();
        assertThat(found(behind(besides(changed(WON)), again)))
                .as("a stage is awaited")
                .isEmpty();
    }

    @Test
    void letsPassWhatSomebodyHasToDoBetween() {
        var asked = block("userTask", "Ask", "user-task", "responsible", "record-owner");

        assertThat(found(behind(
                        besides(changed(AMOUNT)),
                        asked,
                        AGAIN,
                        end("Other"),
                        flow("Changed", "Ask"),
                        flow("Ask", "Again"),
                        flow("Again", "Other"))))
                .isEmpty();
    }

    @Test
    void findsAStageThatIsLeftAndEnteredAgain() {
        assertThat(found(behind(
                        besides(changed(WON)),
                        moving("Leave", "new"),
                        moving("Enter", "won"),
                        end("Other"),
                        flow("Changed", "Leave"),
                        flow("Leave", "Enter"),
                        flow("Enter", "Other"))))
                .contains("Changed wakes-itself");
    }

    @Test
    void letsPassAStageThatTheRecordIsInAlready() {
        assertThat(found(behind(
                        besides(changed(WON)),
                        moving("Enter", "won"),
                        end("Other"),
                        flow("Changed", "Enter"),
                        flow("Enter", "Other"))))
                .isEmpty();
    }

    @Test
    void findsEventsThatWakeEachOtherInTurn() {
        var closed = besides(on(
                "Task",
                message(
                        "boundaryEvent",
                        "Closed",
                        "on-change",
                        "event",
                        "field-changes",
                        "changedField",
                        "closeDate")));

        assertThat(inTurn(closed, "closeDate"))
                .containsExactlyInAnyOrder("Changed wakes-itself", "Closed wakes-itself");
        assertThat(inTurn(closed, "visit")).isEmpty();
    }

    private static List<String> inTurn(String other, String field) {
        return found(behind(
                besides(changed(AMOUNT)),
                other,
                block("serviceTask", "Note", "change-fields", "changes", change(field, "computed", "now()")),
                AGAIN,
                end("Other"),
                flow("Changed", "Note"),
                flow("Note", "Other"),
                flow("Closed", "Again"),
                flow("Again", "Other")));
    }

    @Test
    void letsPassAValueThatIsTheSameEachTime() {
        var fixed = block("serviceTask", "Again", "change-fields", "changes", change("amount", "fixed", "5"));

        assertThat(found(behind(
                        besides(changed(AMOUNT)),
                        fixed,
                        end("Other"),
                        flow("Changed", "Again"),
                        flow("Again", "Other"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"person:5, role:sales, true", "person:5, person:5, false"})
    void findsARecordThatIsHandedToAndFro(String one, String other, boolean forEver) {
        assertThat(found(behind(
                        besides(changed("event", "field-changes", "changedField", "owner")),
                        block("serviceTask", "One", "assign-owner", "owner", one),
                        block("serviceTask", "Two", "assign-owner", "owner", other),
                        end("Other"),
                        flow("Changed", "One"),
                        flow("One", "Two"),
                        flow("Two", "Other"))))
                .isEqualTo(forEver ? List.of("Changed wakes-itself") : List.of());
    }

    @Test
    void aPartWakesItselfByWhatIsInIt() {
        var part = eventPart("Part", when(), AGAIN, end("Over"), flow("When", "Again"), flow("Again", "Over"));

        assertThat(found(process(MAIN + part))).containsExactly("When wakes-itself");
    }

    @Test
    void aPartDoesNotWakeItselfByWhatIsBehindThatWhichItIsIn() {
        var inner = eventPart("Part", when(), end("Over"), flow("When", "Over"));
        var whole = part("Whole", begin("In"), TASK + end("Out") + inner + flow("In", "Task") + flow("Task", "Out"));

        assertThat(found(process(START
                        + whole
                        + AGAIN
                        + END
                        + flow("Start", "Whole")
                        + flow("Whole", "Again")
                        + flow("Again", "End"))))
                .isEmpty();
    }
}
