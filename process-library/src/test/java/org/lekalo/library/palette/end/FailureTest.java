package org.lekalo.library.palette.end;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.event;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.ifError;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.process;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.junit.jupiter.api.Test;

/** An end that is a failure, and the way that is taken then. */
class FailureTest {

    private static final String FAILS = failing("Broken", "No money", "deal.amount > 5");

    private static String failing(String id, String name, String feel) {
        return event("endEvent", id, name, "error") + flow("Which", id, feel);
    }

    private static String onlyFailing(String name) {
        return process(START + event("endEvent", "Broken", name, "error") + flow("Start", "Broken"));
    }

    /** A part with a choice in it between being done and what is given; what sits on its border leads to the end. */
    private static String around(String inside, String border) {
        return drawing(choice("Which", "Done") + flow("In", "Which") + flow("Which", "Done") + inside, border);
    }

    private static String drawing(String inside, String border) {
        return process(START
                + part("Part", begin("In"), end("Done"), inside)
                + border
                + END
                + flow("Start", "Part")
                + flow("Part", "End")
                + flow("Failed", "End"));
    }

    private static String nested(String border) {
        var inner = part(
                "Inner", begin("First"), event("endEvent", "Broken", "No money", "error"), flow("First", "Broken"));
        return drawing(inner + flow("In", "Inner") + flow("Inner", "Done"), border);
    }

    @Test
    void mayEndAPartWhereItsBorderHasAWayForIt() {
        assertThat(found(around(FAILS, ifError("Failed", "Part", "failure", "no MONEY"))))
                .isEmpty();
        assertThat(found(around(FAILS, ifError("Failed", "Part")))).isEmpty();
    }

    @Test
    void mayBeForThePartAround() {
        assertThat(found(nested(ifError("Failed", "Part")))).isEmpty();
    }

    @Test
    void isFoundWhereNobodyHearsOfIt() {
        assertThat(found(around(FAILS, ifError("Failed", "Part", "failure", "Too late"))))
                .contains("Broken failure-not-caught", "Failed failure-not-there");
    }

    @Test
    void outermostEndsTheRun() {
        assertThat(found(onlyFailing("No money"))).isEmpty();
        assertThat(compiled(onlyFailing("No money")).definition(TerminateEventDefinition.class, "Broken"))
                .as("the engine would end one way only")
                .isNotNull();
    }

    @Test
    void isFoundWithoutAName() {
        assertThat(found(onlyFailing(""))).containsExactly("Broken failure-without-name");
    }

    @Test
    void isFoundWhereTwoWaysAreForIt() {
        assertThat(found(around(
                        FAILS,
                        ifError("Failed", "Part", "failure", "No money")
                                + ifError("Too", "Part", "failure", "no money")
                                + flow("Too", "End"))))
                .contains("Failed failure-caught-twice", "Too failure-caught-twice");
        assertThat(found(around(FAILS, ifError("Failed", "Part") + ifError("Too", "Part") + flow("Too", "End"))))
                .contains("Failed failure-caught-twice", "Too failure-caught-twice");
    }

    @Test
    void mayHaveAWayOfItsOwnBesideOneForAllElse() {
        assertThat(found(around(
                        FAILS + failing("Worse", "No time", "deal.amount > 9"),
                        ifError("Failed", "Part")
                                + ifError("Poor", "Part", "failure", "No money")
                                + flow("Poor", "End"))))
                .isEmpty();
    }

    @Test
    void hasAWayOnPartsAlone() {
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
    void isAnErrorOfItsNameThatTheWayIsFor() {
        var compiled = compiled(around(FAILS, ifError("Failed", "Part", "failure", " no  MONEY ")));

        var failed = compiled.definition(ErrorEventDefinition.class, "Broken").getError();
        var caught = compiled.definition(ErrorEventDefinition.class, "Failed").getError();
        assertThat(failed.getErrorCode()).isEqualTo("failure:no money");
        assertThat(caught).isEqualTo(failed);
    }

    @Test
    void ofAnyNameIsCaughtWithoutACodeAndAfterThoseThatSayOne() {
        var compiled = compiled(around(
                FAILS + failing("Worse", "No time", "deal.amount > 9"),
                ifError("Failed", "Part") + ifError("Poor", "Part", "failure", "No money") + flow("Poor", "End")));

        assertThat(compiled.definition(ErrorEventDefinition.class, "Failed").getError())
                .isNull();
        assertThat(compiled.model().getModelElementsByType(BoundaryEvent.class))
                .as("the engine takes the first that fits")
                .extracting(FlowNode::getId)
                .containsExactly("Poor", "Failed");
    }
}
