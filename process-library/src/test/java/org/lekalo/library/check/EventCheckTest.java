package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.model.Drawings.block;
import static org.lekalo.library.model.Drawings.flow;
import static org.lekalo.library.model.Drawings.process;
import static org.lekalo.library.model.Drawings.timer;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waits for what happens to the record, races of waits, and parts that begin by an event. */
class EventCheckTest {

    private static final String[] OFFER = {"event", "enters-stage", "pipeline", "sales", "stage", "won"};
    private static final String[] AMOUNT = {"event", "field-changes", "changedField", "amount"};
    private static final String[] OWNER = {"event", "field-changes", "changedField", "owner"};

    private static final String MAIN = START + TASK + END + flow("Start", "Task") + flow("Task", "End");

    private static String message(String type, String id, String block, String... settings) {
        return block(type, id, block, settings)
                .replace("</bpmn:" + type, "<bpmn:messageEventDefinition /></bpmn:" + type);
    }

    private static String await(String id, String... event) {
        return message("intermediateCatchEvent", id, "wait-change", event);
    }

    private static String onChange(String host, boolean interrupting, String... event) {
        return message("boundaryEvent", "Changed", "on-change", event)
                .replaceFirst(" id=", " attachedToRef=\"%s\" cancelActivity=\"%s\" id=".formatted(host, interrupting));
    }

    private static String part(String id, String inside) {
        return block("subProcess", id, "event-part")
                .replaceFirst(" id=", " triggeredByEvent=\"true\" id=")
                .replace("</bpmn:subProcess>", inside + "</bpmn:subProcess>");
    }

    private static String sound(String id, String... event) {
        return part(
                id,
                message("startEvent", id + "When", "part-on-change", event)
                        + block("endEvent", id + "Over", "end")
                        + flow(id + "When", id + "Over"));
    }

    @Test
    void findsNothingInAWaitThatSaysWhatItWaitsFor() {
        assertThat(found(with(await("Step", OFFER)))).isEmpty();
        assertThat(found(with(await("Step", AMOUNT)))).isEmpty();
    }

    @Test
    void missesWhatAWaitIsFor() {
        assertThat(found(with(await("Step")))).containsExactly("Step wait-change.event.missing");
        assertThat(found(with(await("Step", "event", "field-changes"))))
                .containsExactly("Step wait-change.event.missing");
        assertThat(found(with(await("Step", "event", "enters-stage", "pipeline", "sales"))))
                .containsExactly("Step wait-change.event.missing");
    }

    @ParameterizedTest
    @CsvSource({"gone, unknown-field", "createdAt, field-not-heard"})
    void findsAFieldWhoseChangesNobodyHearsOf(String field, String finding) {
        assertThat(found(with(await("Step", "event", "field-changes", "changedField", field))))
                .containsExactly("Step " + finding);
    }

    @Test
    void findsAStageThatIsGoneAndAnEventOfAnotherKind() {
        assertThat(found(with(await("Step", "event", "enters-stage", "pipeline", "sales", "stage", "gone"))))
                .containsExactly("Step stage-of-another-pipeline");
        assertThat(found(with(await("Step", "event", "full-moon")))).containsExactly("Step unreadable-setting");
    }

    @Test
    void takesAChangeOnTheBorderOfATaskAndOfNothingElse() {
        var way = "<bpmn:endEvent id=\"Other\" />" + flow("Changed", "Other");

        assertThat(found(process(MAIN + onChange("Task", true, OFFER) + way))).isEmpty();
        assertThat(found(process(START
                        + block("serviceTask", "Step", "move-stage", "pipeline", "sales", "stage", "new")
                        + END
                        + flow("Start", "Step")
                        + flow("Step", "End")
                        + onChange("Step", true, OFFER)
                        + way)))
                .contains("Changed change-off-step");
    }

    @Test
    void refusesTwoChangesThatEndATaskAtTheSame() {
        var both = onChange("Task", true, OFFER)
                + onChange("Task", true, OFFER).replace("\"Changed\"", "\"Also\"")
                + "<bpmn:endEvent id=\"Other\" />"
                + flow("Changed", "Other")
                + flow("Also", "Other");

        assertThat(found(process(MAIN + both))).containsExactlyInAnyOrder("Changed change-twice", "Also change-twice");
    }

    @Test
    void refusesAProcessThatWouldWakeItselfForEver() {
        var again = change("Again", "amount", "deal.amount + 1")
                + "<bpmn:endEvent id=\"Other\" />"
                + flow("Changed", "Again")
                + flow("Again", "Other");

        assertThat(found(process(MAIN + onChange("Task", false, AMOUNT) + again)))
                .containsExactly("Changed wakes-itself");
        assertThat(found(process(MAIN + onChange("Task", true, AMOUNT) + again)))
                .isEmpty();
        assertThat(found(process(MAIN + onChange("Task", false, OFFER) + again)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"person:5, role:sales, true", "person:5, person:5, false"})
    void aRecordThatIsHandedToAndFroWakesItsProcessForEver(String one, String other, boolean forEver) {
        var again = block("serviceTask", "One", "assign-owner", "owner", one)
                + block("serviceTask", "Two", "assign-owner", "owner", other)
                + "<bpmn:endEvent id=\"Other\" />"
                + flow("Changed", "One")
                + flow("One", "Two")
                + flow("Two", "Other");

        assertThat(found(process(MAIN + onChange("Task", false, OWNER) + again)))
                .isEqualTo(forEver ? List.of("Changed wakes-itself") : List.of());
    }

    @Test
    void refusesEventsThatWouldWakeEachOtherForEver() {
        var closed = new String[] {"event", "field-changes", "changedField", "closeDate"};
        var other = onChange("Task", false, closed).replace("Changed\"", "Closed\"");
        var closing = change("Close", "closeDate", "today()");
        var counting = change("Count", "amount", "deal.amount + 1");
        var inTurn = MAIN
                + onChange("Task", false, AMOUNT)
                + other
                + closing
                + counting
                + "<bpmn:endEvent id=\"Other\" />"
                + flow("Changed", "Close")
                + flow("Close", "Other")
                + flow("Closed", "Count")
                + flow("Count", "Other");

        assertThat(found(process(inTurn))).containsExactlyInAnyOrder("Changed wakes-itself", "Closed wakes-itself");
        assertThat(found(process(inTurn.replace(closing, change("Close", "visit", "now()")))))
                .isEmpty();
    }

    private static String change(String id, String field, String value) {
        return block(
                "serviceTask",
                id,
                "change-fields",
                "changes",
                "[{\"field\":\"%s\",\"source\":\"computed\",\"value\":\"%s\"}]".formatted(field, value));
    }

    @Test
    void aPartWakesItselfByWhatIsInItAndNotByWhatIsBehindThatWhichItIsIn() {
        var again = change("Again", "amount", "deal.amount + 1");
        var besides = message("startEvent", "When", "part-on-change", AMOUNT)
                .replaceFirst(" id=", " isInterrupting=\"false\" id=");
        var over = block("endEvent", "Over", "end");
        var inside = "<bpmn:startEvent id=\"In\" />" + TASK + block("endEvent", "Out", "end") + flow("In", "Task")
                + flow("Task", "Out");

        assertThat(found(process(
                        MAIN + part("Part", besides + again + over + flow("When", "Again") + flow("Again", "Over")))))
                .containsExactly("When wakes-itself");
        assertThat(found(process(START
                        + block("subProcess", "Whole", "sub-process")
                                .replace(
                                        "</bpmn:subProcess>",
                                        inside + part("Part", besides + over + flow("When", "Over"))
                                                + "</bpmn:subProcess>")
                        + again
                        + END
                        + flow("Start", "Whole")
                        + flow("Whole", "Again")
                        + flow("Again", "End"))))
                .isEmpty();
    }

    @Test
    void findsNothingInARaceOfWaits() {
        assertThat(found(race(
                        await("One", OFFER),
                        timer("intermediateCatchEvent", "Other", "wait-duration", "period", "2 days"))))
                .isEmpty();
    }

    @Test
    void refusesARaceToSomethingThatDoesNotWait() {
        assertThat(found(race(
                        await("One", OFFER), block("userTask", "Other", "user-task", "responsible", "owners-head"))))
                .containsExactly("First race-to-no-wait");
    }

    @Test
    void refusesARaceOfOne() {
        assertThat(found(process(START
                        + block("eventBasedGateway", "First", "race")
                        + await("One", OFFER)
                        + END
                        + flow("Start", "First")
                        + flow("First", "One")
                        + flow("One", "End"))))
                .containsExactly("First race-with-one-exit");
    }

    @Test
    void refusesAnotherArrowToAWaitOfARaceAndConditionsOnItsExits() {
        var sound = race(await("One", OFFER), await("Other", AMOUNT));

        assertThat(found(sound.replace("</bpmn:process>", flow("One", "Other") + "</bpmn:process>")))
                .contains("First race-wait-with-other-way");
        assertThat(found(sound.replace(flow("First", "One"), flow("First", "One", "deal.amount > 1"))))
                .containsExactly("First-One condition-outside-choice");
    }

    private static String race(String one, String other) {
        return process(START
                + block("eventBasedGateway", "First", "race")
                + one
                + other
                + END
                + flow("Start", "First")
                + flow("First", "One")
                + flow("First", "Other")
                + flow("One", "End")
                + flow("Other", "End"));
    }

    @Test
    void findsNothingInAPartThatBeginsByAnEvent() {
        assertThat(found(process(MAIN + sound("Part", OFFER) + sound("Another", AMOUNT))))
                .isEmpty();
    }

    @Test
    void refusesAnArrowToAPartThatBeginsByAnEventOrAwayFromIt() {
        assertThat(found(process(MAIN.replace(flow("Task", "End"), "")
                        + sound("Part", OFFER)
                        + flow("Task", "Part")
                        + flow("Part", "End"))))
                .containsExactly("End unreachable", "Part event-part-with-way");
    }

    @Test
    void refusesAPartOfAnEventWithoutOneOrWithAPlainStartOrWithTwo() {
        var over = block("endEvent", "Over", "end");

        assertThat(found(process(MAIN + part("Part", over))))
                .containsExactlyInAnyOrder("Part event-part-without-start", "Over unreachable");
        assertThat(found(process(MAIN + part("Part", "<bpmn:startEvent id=\"When\" />" + over + flow("When", "Over")))))
                .containsExactly("Part event-part-plain-start");
        assertThat(found(process(MAIN
                        + part(
                                "Part",
                                message("startEvent", "When", "part-on-change", OFFER)
                                        + message("startEvent", "Also", "part-on-change", AMOUNT)
                                        + over
                                        + flow("When", "Over")
                                        + flow("Also", "Over")))))
                .containsExactly("Part part-with-several-starts");
    }

    @Test
    void refusesTwoPartsThatEndAllElseAtTheSameEvent() {
        assertThat(found(process(MAIN + sound("Part", OFFER) + sound("Another", OFFER))))
                .containsExactlyInAnyOrder("Part same-event-twice", "Another same-event-twice");
    }

    @Test
    void refusesAStartOfAnEventOutsideOfItsPart() {
        assertThat(found(process(MAIN + message("startEvent", "When", "part-on-change", OFFER) + flow("When", "End"))))
                .contains("When event-start-misplaced");
    }
}
