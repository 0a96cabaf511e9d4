package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.besides;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.eventPart;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.flows;
import static org.lekalo.library.drawing.Drawings.ifRefused;
import static org.lekalo.library.drawing.Drawings.message;
import static org.lekalo.library.drawing.Drawings.parallel;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.drawing.Drawings;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.Gate.Check;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Company;

class GateCheckTest {

    private static final String START = block("startEvent", "Start", "start-manual", "recordType", "deal");
    private static final String MOVE = block("serviceTask", "Move", "move-stage", "pipeline", "sales", "stage", "won");
    private static final String ON_NEW =
            block("startEvent", "New", "start-stage", "recordType", "deal", "pipeline", "sales", "stage", "new");
    private static final Check CUSTOMER = new Check(
            "Customer",
            "deal.company != null or deal.source != null",
            new Text("Назовите клиента.", "Name the customer."));

    private static Gate gate(String stage, List<Check> checks, String... fields) {
        var required =
                List.of(fields).stream().map(field -> new Required(field, "")).toList();
        return new Gate("sales", stage, required, checks, List.of(), List.of(), List.of());
    }

    private static List<Finding> findings(String xml, Gate... gates) {
        var circumstances =
                new Circumstances(Company.types(), Company.DIRECTORY, Map.of("deal", List.of(gates)), List.of());
        return ModelCheck.check(Drawing.read(xml, Palette.BLOCKS), circumstances).stream()
                .filter(finding -> List.of(Rule.STAGE_MAY_REFUSE.key(), Rule.STAGE_CHECK_MAY_FAIL.key())
                        .contains(finding.key()))
                .toList();
    }

    private static List<String> asked(String xml) {
        return findings(xml, gate("won", List.of(), "amount")).stream()
                .map(Finding::elementId)
                .toList();
    }

    private static String task(String id, String form) {
        return block("userTask", id, "user-task", "responsible", "owners-head", "form", form);
    }

    private static String change(String id, String source, String value) {
        return block("serviceTask", id, "change-fields", "changes", Drawings.change("amount", source, value));
    }

    @Test
    void saysWhatTheStageAsksForAndNothingFills() {
        var found = findings(
                process(START + MOVE + END + flows("Start", "Move", "End")),
                gate("won", List.of(CUSTOMER), "amount", "closeDate", "title"));

        assertThat(found).extracting(Finding::elementId).containsExactly("Move", "Move");
        assertThat(found).noneMatch(Finding::isError);
        assertThat(found.get(0).text(Locale.ENGLISH))
                .startsWith("The stage “won” takes the record only with this filled: “amount”, “closeDate”.");
        assertThat(found.get(1).text(Locale.forLanguageTag("ru"))).contains("«Назовите клиента.»");
    }

    @Test
    void saysNothingOfAStageWithoutAGate() {
        assertThat(findings(
                        process(START + MOVE + END + flows("Start", "Move", "End")), gate("new", List.of(), "amount")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"amount:required, false", "amount:editable, true", "amount:shown, true", "closeDate:required, true"})
    void aTaskMakesSureOfWhatItRequires(String form, boolean asked) {
        var drawn = process(START + task("Task", form) + MOVE + END + flows("Start", "Task", "Move", "End"));

        assertThat(asked(drawn)).hasSize(asked ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"fixed, 100, false", "computed, deal.payments.count, false", "computed, null, true", "fixed, '', true"})
    void aChangeMakesSureOfWhatItWrites(String source, String value, boolean asked) {
        var drawn = process(START + change("Set", source, value) + MOVE + END + flows("Start", "Set", "Move", "End"));

        assertThat(asked(drawn)).hasSize(asked ? 1 : 0);
    }

    @Test
    void whatIsEmptiedAgainIsAskedForAgain() {
        var drawn = process(START
                + task("Task", "amount:required")
                + change("Clear", "fixed", "")
                + MOVE
                + END
                + flows("Start", "Task", "Clear", "Move", "End"));

        assertThat(asked(drawn)).containsExactly("Move");
    }

    @Test
    void oneWayPastTheTaskIsEnoughToFail() {
        var choice = choice("Which", "Move");
        var late = deadline("Late", "Task", "period", "1d");

        assertThat(asked(process(START
                        + choice
                        + task("Task", "amount:required")
                        + MOVE
                        + END
                        + flow("Start", "Which")
                        + flow("Which", "Task", "deal.urgent = true")
                        + flow("Which", "Move")
                        + flows("Task", "Move", "End"))))
                .containsExactly("Move");
        assertThat(asked(process(START
                        + task("Task", "amount:required")
                        + late
                        + MOVE
                        + END
                        + flows("Start", "Task", "Move", "End")
                        + flow("Late", "Move"))))
                .containsExactly("Move");
    }

    @Test
    void aChoiceThatAskedForItMakesSure() {
        var choice = choice("Which", "Other");
        var emptyFirst = choice("Which", "Move");

        assertThat(asked(process(START
                        + choice
                        + MOVE
                        + END
                        + block("endEvent", "Other", "end")
                        + flow("Start", "Which")
                        + flow("Which", "Move", "deal.amount > 100")
                        + flow("Which", "Other")
                        + flow("Move", "End"))))
                .isEmpty();
        assertThat(asked(process(START
                        + emptyFirst
                        + task("Task", "amount:required")
                        + MOVE
                        + END
                        + flow("Start", "Which")
                        + flow("Which", "Task", "deal.amount = null")
                        + flow("Which", "Move")
                        + flows("Task", "Move", "End"))))
                .isEmpty();
    }

    @Test
    void aJoinHasWhatAnyOfItsWaysBrought() {
        var drawn = process(START
                + parallel("Split")
                + parallel("Join")
                + task("A", "amount:required")
                + task("B", "closeDate:required")
                + MOVE
                + END
                + flows("Start", "Split", "A", "Join", "Move", "End")
                + flows("Split", "B", "Join"));

        assertThat(asked(drawn)).isEmpty();
    }

    @Test
    void behindAPartItIsAskedWhatAnEventLeftOutThatEndsThePart() {
        var event = message("startEvent", "When", "part-on-change", "event", "field-changes", "changedField", "visit");
        var inside = task("Task", "amount:required") + end("Out") + flows("In", "Task", "Out");

        assertThat(asked(process(START
                        + part(
                                "Part",
                                begin("In"),
                                inside + eventPart("Event", event, end("Over"), flow("When", "Over")))
                        + MOVE
                        + END
                        + flows("Start", "Part", "Move", "End"))))
                .containsExactly("Move");
        assertThat(asked(process(START
                        + part(
                                "Part",
                                begin("In"),
                                inside + eventPart("Event", besides(event), end("Over"), flow("When", "Over")))
                        + MOVE
                        + END
                        + flows("Start", "Part", "Move", "End"))))
                .as("the task is done all the same")
                .isEmpty();
    }

    @Test
    void aCircleBringsNothingOfItsOwn() {
        var drawn = process(START
                + choice("Meet")
                + choice("Which", "Fill")
                + MOVE
                + task("Fill", "amount:required")
                + END
                + flows("Start", "Meet", "Which")
                + flow("Which", "Move", "deal.urgent = true")
                + flows("Which", "Fill", "Meet")
                + flow("Move", "End"));

        assertThat(asked(drawn)).as("the first time round it is not filled").containsExactly("Move");
    }

    @Test
    void whereTheDrawingHasAWayForARefusalThereIsNothingToSay() {
        var drawn = process(START
                + MOVE
                + ifRefused("Refused", "Move")
                + END
                + flows("Start", "Move", "End")
                + flow("Refused", "End"));

        assertThat(asked(drawn)).isEmpty();
    }

    @Test
    void whatTheStageOfTheStartAskedForIsThere() {
        var onStage =
                block("startEvent", "Start", "start-stage", "recordType", "deal", "pipeline", "sales", "stage", "new");
        var drawn = process(onStage + MOVE + END + flows("Start", "Move", "End"));

        assertThat(findings(drawn, gate("new", List.of(), "amount"), gate("won", List.of(), "amount")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'new,won', 0", "'new,service.open', 1", "'*', 0", "'*,service.*', 1"})
    void ofSeveralStagesIsThereWhatEachOfThemAskedFor(String stages, int asked) {
        var drawn = process(onStages(stages) + MOVE + END + flows("Start", "Move", "End"));

        assertThat(findings(drawn, gate("new", List.of(), "amount"), gate("won", List.of(), "amount")))
                .hasSize(asked);
    }

    @ParameterizedTest
    @CsvSource({"'new,won', 0", "'*', 0", "'new,service.open', 1", "'new,service.*', 1"})
    void aStartAtSeveralStagesMaySendTheRecordOnFromEachOfThem(String stages, int elsewhere) {
        assertThat(from("new", process(onStages(stages) + MOVE + END + flows("Start", "Move", "End"))))
                .hasSize(elsewhere);
    }

    @Test
    void aConditionLeavesOfTheStagesWhatItAsksFor() {
        var asks = block("exclusiveGateway", "Asks", "choice").replace("/>", "default=\"Asks-End\" />");
        var drawn = process(onStages("new,service.*")
                + asks
                + MOVE
                + END
                + flows("Start", "Asks", "End")
                + flows("Move", "End")
                + flow("Asks", "Move", "deal.stage = \"new\""));

        assertThat(from("new", drawn)).isEmpty();
    }

    private static String onStages(String stages) {
        return block("startEvent", "Start", "start-stage", "recordType", "deal", "pipeline", "sales", "stage", stages);
    }

    @Test
    void aCheckIsLeftToWhoeverFillsWhatItLooksAt() {
        var drawn =
                process(START + task("Task", "source:required") + MOVE + END + flows("Start", "Task", "Move", "End"));

        assertThat(findings(drawn, gate("won", List.of(CUSTOMER)))).isEmpty();
    }

    @Test
    void saysWhereTheStageIsEnteredFromOnly() {
        var found = from("won", process(START + MOVE + END + flows("Start", "Move", "End")));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).isError()).isFalse();
        assertThat(found.get(0).text(Locale.ENGLISH))
                .startsWith("The stage “won” takes the record from these stages only: “won”.");
    }

    @Test
    void aStartAMoveAndAConditionMakeSureWhereTheRecordStands() {
        var asks = block("exclusiveGateway", "Asks", "choice").replace("/>", "default=\"Asks-End\" />");
        var byCondition = process(START
                + asks
                + MOVE
                + END
                + flows("Start", "Asks")
                + flows("Asks", "End")
                + flows("Move", "End")
                + flow("Asks", "Move", "deal.stage = \"new\""));

        assertThat(from("new", process(ON_NEW + MOVE + END + flows("New", "Move", "End"))))
                .isEmpty();
        assertThat(from("new", byCondition)).isEmpty();
        assertThat(from("new", process(START + MOVE + END + flows("Start", "Move", "End"))))
                .hasSize(1);
    }

    @Test
    void aFieldThatIsNeededUnderAConditionIsSaidToBe() {
        var gate = new Gate(
                "sales",
                "won",
                List.of(new Required("amount", "deal.title != null")),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(findings(process(START + MOVE + END + flows("Start", "Move", "End")), gate)
                        .get(0)
                        .text(Locale.ENGLISH))
                .contains("“amount (under a condition)”");
    }

    private static List<Finding> from(String stage, String xml) {
        var gate = new Gate("sales", "won", List.of(), List.of(), List.of(), List.of(), List.of(stage));
        var circumstances =
                new Circumstances(Company.types(), Company.DIRECTORY, Map.of("deal", List.of(gate)), List.of());
        return ModelCheck.check(Drawing.read(xml, Palette.BLOCKS), circumstances).stream()
                .filter(finding -> finding.key().equals(Rule.STAGE_FROM_ELSEWHERE.key()))
                .toList();
    }
}
