package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.model.Drawings.event;
import static org.lekalo.library.model.Drawings.flow;
import static org.lekalo.library.model.Drawings.ifError;
import static org.lekalo.library.model.Drawings.part;
import static org.lekalo.library.model.Drawings.process;

import org.junit.jupiter.api.Test;

class FailureCheckTest {

    private static final String FAILS = failing("No money");

    @Test
    void aPartMayFailWhereItsBorderHasAWayForIt() {
        assertThat(found(around(FAILS, ifError("Failed", "Part", "failure", "no MONEY"))))
                .isEmpty();
        assertThat(found(around(FAILS, ifError("Failed", "Part")))).isEmpty();
    }

    @Test
    void aFailureOfAPartMayBeForThePartAroundIt() {
        var inner = part("Inner", event("endEvent", "Broken", "No money", "error") + flow("First", "Broken"))
                .replace("\"In\"", "\"First\"");

        assertThat(found(around(inner + flow("In", "Inner") + flow("Inner", "Done"), ifError("Failed", "Part"))))
                .isEmpty();
    }

    @Test
    void findsAFailureThatNobodyHearsOf() {
        assertThat(found(around(FAILS, ifError("Failed", "Part", "failure", "Too late"))))
                .contains("Broken failure-not-caught", "Failed failure-not-there");
    }

    @Test
    void outermostAFailureEndsTheRun() {
        assertThat(found(process(START + event("endEvent", "Broken", "No money", "error") + flow("Start", "Broken"))))
                .isEmpty();
    }

    @Test
    void findsAFailureWithoutAName() {
        assertThat(found(process(START + event("endEvent", "Broken", "", "error") + flow("Start", "Broken"))))
                .containsExactly("Broken failure-without-name");
    }

    @Test
    void findsTwoWaysForOneFailure() {
        assertThat(found(around(
                        FAILS,
                        ifError("Failed", "Part", "failure", "No money")
                                + ifError("Too", "Part", "failure", "no money")
                                + flow("Too", "End"))))
                .contains("Failed failure-caught-twice", "Too failure-caught-twice");
    }

    @Test
    void aWayForOneFailureAndAnotherForAllElseAreTwo() {
        assertThat(found(around(
                        FAILS
                                + event("endEvent", "Worse", "No time", "error")
                                + flow("Which", "Worse", "deal.amount > 9"),
                        ifError("Failed", "Part")
                                + ifError("Poor", "Part", "failure", "No money")
                                + flow("Poor", "End"))))
                .isEmpty();
    }

    @Test
    void findsAWayThatIsOnNoPart() {
        assertThat(found(process(START
                        + TASK
                        + ifError("Failed", "Task")
                        + END
                        + flow("Start", "Task")
                        + flow("Task", "End")
                        + flow("Failed", "End"))))
                .containsExactly("Failed failure-off-part");
    }

    @Test
    void aJoinWaitsForNobodyWhereAllIsOver() {
        assertThat(found(process(START
                        + "<bpmn:parallelGateway id=\"Split\" /><bpmn:parallelGateway id=\"Join\" />"
                        + "<bpmn:exclusiveGateway id=\"Which\" default=\"Which-Join\" />"
                        + event("endEvent", "Off", "Off", "terminate")
                        + END
                        + flow("Start", "Split")
                        + flow("Split", "Join")
                        + flow("Split", "Which")
                        + flow("Which", "Off", "deal.urgent")
                        + flow("Which", "Join")
                        + flow("Join", "End"))))
                .isEmpty();
    }

    /** A part with a choice in it between being done and what is given; what sits on its border leads to the end. */
    private static String around(String inside, String border) {
        boolean nested = inside.contains("subProcess");
        var elements = nested ? inside : choice() + flow("In", "Which") + flow("Which", "Done") + inside;
        return process(START
                + part("Part", "<bpmn:endEvent id=\"Done\" />" + elements)
                + border
                + END
                + flow("Start", "Part")
                + flow("Part", "End")
                + flow("Failed", "End"));
    }

    private static String choice() {
        return "<bpmn:exclusiveGateway id=\"Which\" default=\"Which-Done\" />";
    }

    private static String failing(String name) {
        return event("endEvent", "Broken", name, "error") + flow("Which", "Broken", "deal.amount > 5");
    }
}
