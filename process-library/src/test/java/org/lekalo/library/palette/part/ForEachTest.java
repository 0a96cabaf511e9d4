package org.lekalo.library.palette.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.change;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.forEach;
import static org.lekalo.library.drawing.Drawings.process;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.check.ModelUse;
import org.lekalo.library.check.ModelUses;
import org.lekalo.library.compile.Compiling;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.record.Part;
import org.lekalo.library.setting.Company;

class ForEachTest {

    private static final String CONFIRM = inside(
            block("serviceTask", "Confirm", "change-fields", "changes", change("confirmed", "fixed", "true")),
            "Confirm");

    private static String inside(String step, String id) {
        return begin("Begin") + step + end("Over") + flow("Begin", id) + flow(id, "Over");
    }

    private static String drawing(String inside, String... settings) {
        return process(block("startEvent", "Start", "start-manual", "recordType", "deal")
                + block("userTask", "Ask", "user-task", "responsible", "record-owner")
                + forEach("Each", inside, settings)
                + end("End")
                + flow("Start", "Ask")
                + flow("Ask", "Each")
                + flow("Each", "End"));
    }

    private static String ofPayments(String inside) {
        return drawing(inside, "records", "payment.deal");
    }

    @Test
    void isSoundWhereItsStepsFitTheRecordsTheyAreDoneFor() {
        assertThat(found(ofPayments(CONFIRM))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "boat.deal, Each unknown-type",
        "payment.amount, Each not-related",
        "payment, Each all-without-filter",
        "payment., Each unreadable-setting",
    })
    void isFoundWhereItsRecordsAreGoneOrDoNotReferToThatOfTheProcess(String records, String finding) {
        assertThat(found(drawing(CONFIRM, "records", records))).contains(finding);
    }

    @Test
    void isFoundWhereNoRecordsAreChosen() {
        assertThat(found(drawing(CONFIRM))).contains("Each for-each.records.missing");
    }

    @ParameterizedTest
    @CsvSource({
        "payment.amount > 5 and payment.confirmed = true, ''",
        "deal.amount > 5, Each filter-of-others",
        "payment.amount + 1 > 5, Each filter-without-rows",
        "payment.amount > payment.title and payment.amount > deal.amount, Each filter-of-others",
    })
    void isFoundWhereItsFilterIsNotOneOfRowsOverFieldsOfItsRecords(String filter, String finding) {
        var found = found(drawing(CONFIRM, "records", "payment", "filter", filter));

        assertThat(String.join(" ", found)).contains(finding);
        assertThat(found.isEmpty()).isEqualTo(finding.isEmpty());
    }

    @Test
    void itsStepsKnowTheFieldsOfItsRecordsAlone() {
        var step = block("serviceTask", "Set", "change-fields", "changes", change("city", "fixed", "x"));

        assertThat(found(ofPayments(inside(step, "Set")))).contains("Set unknown-field");
    }

    @Test
    void itsStepsCannotAskForTheAnswersOfStepsOutside() {
        var step = block(
                "serviceTask",
                "Set",
                "change-fields",
                "changes",
                change("amount", "computed", "if outcome_Ask = null then 1 else 2"));

        assertThat(found(ofPayments(inside(step, "Set")))).contains("Set unknown-step");
    }

    @Test
    void isFoundWhereNothingBeginsOrEndsInIt() {
        assertThat(found(ofPayments(""))).contains("Each part-without-start", "Each part-without-end");
    }

    @Test
    void usesTheTypeAndTheFieldByWhichItsRecordsAreFoundAndWhatIsUsedInside() {
        var uses = ModelUses.of(Drawing.read(ofPayments(CONFIRM), Palette.BLOCKS), Company.types());

        assertThat(uses)
                .extracting(ModelUse::part)
                .contains(Part.type("payment"), Part.field("payment", "deal"), Part.field("payment", "confirmed"));
    }

    @Test
    void aCircleThroughItIsRefusedSinceThereMayBeNoRecord() {
        var drawing = process(block("startEvent", "Start", "start-manual", "recordType", "deal")
                + choice("Again", "End")
                + forEach("Each", CONFIRM, "records", "payment.deal")
                + end("End")
                + flow("Start", "Each")
                + flow("Each", "Again")
                + flow("Again", "Each", "deal.amount > 5")
                + flow("Again", "End"));

        assertThat(found(drawing)).contains("Each endless-loop");
    }

    @Test
    void isAProcessOfItsOwnForWhichTheStepWaits() {
        var compiled = Compiling.compiled(ofPayments(CONFIRM));

        assertThat(compiled.model().getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly("model-7", "model-7-Each");
        assertThat(compiled.element(ReceiveTask.class, "Each").isCamundaAsyncBefore())
                .isTrue();
        var begin = compiled.element(StartEvent.class, "Begin");
        assertThat(begin.isCamundaAsyncBefore()).isTrue();
        assertThat(((Process) begin.getParentElement()).getId()).isEqualTo("model-7-Each");
    }

    @Test
    void inOrderIsTheSameForOneAfterTheOther() {
        var drawing = ofPayments(CONFIRM).replace("value=\"for-each\"", "value=\"for-each-in-order\"");
        var inOrder = drawing.replace(
                "<bpmn:multiInstanceLoopCharacteristics",
                "<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\"");

        assertThat(found(drawing)).as("drawn for all at once").contains("Each block-mismatch");
        assertThat(found(inOrder)).isEmpty();
        assertThat(found(inOrder.replace("payment.deal", "payment"))).contains("Each all-without-filter");
        assertThat(Compiling.compiled(inOrder).listener("Each").getCamundaDelegateExpression())
                .isEqualTo("${block}");
    }
}
