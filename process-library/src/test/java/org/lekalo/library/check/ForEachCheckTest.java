package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.model.Drawings.block;
import static org.lekalo.library.model.Drawings.flow;
import static org.lekalo.library.model.Drawings.forEach;
import static org.lekalo.library.model.Drawings.process;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.record.Part;

class ForEachCheckTest {

    private static final String CONFIRM = inside(
            block("serviceTask", "Confirm", "change-fields", "changes", change("confirmed", "fixed", "true")),
            "Confirm");

    private static String change(String field, String source, String value) {
        return "[{'field':'%s','source':'%s','value':'%s'}]"
                .formatted(field, source, value)
                .replace('\'', '"');
    }

    private static String inside(String step, String id) {
        return "<bpmn:startEvent id=\"Begin\" />" + step + "<bpmn:endEvent id=\"Over\" />" + flow("Begin", id)
                + flow(id, "Over");
    }

    private static String drawing(String inside, String... settings) {
        return process(block("startEvent", "Start", "start-manual", "recordType", "deal")
                + block("userTask", "Ask", "user-task", "responsible", "record-owner")
                + forEach("Each", inside, settings)
                + "<bpmn:endEvent id=\"End\" />"
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
        "payment.boat, Each unknown-field",
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
        "payment.weight > 5, Each unknown-field",
        "deal.amount > 5, Each filter-of-others",
        "payment.amount + 1 > 5, Each filter-without-rows",
        "payment.deal.amount > 5, Each filter-without-rows",
    })
    void isFoundWhereItsFilterIsNotOneOfRowsOverFieldsOfItsRecords(String filter, String finding) {
        var found = found(drawing(CONFIRM, "records", "payment", "filter", filter.replace(">", "&gt;")));

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
        var uses = ModelUses.of(Drawing.read(ofPayments(CONFIRM), Palette.BLOCKS), Checking.types());

        assertThat(uses)
                .extracting(ModelUse::part)
                .contains(Part.type("payment"), Part.field("payment", "deal"), Part.field("payment", "confirmed"));
    }

    @Test
    void aCircleThroughItIsRefusedSinceThereMayBeNoRecord() {
        var drawing = process(block("startEvent", "Start", "start-manual", "recordType", "deal")
                + "<bpmn:exclusiveGateway id=\"Again\" default=\"Again-End\" />"
                + forEach("Each", CONFIRM, "records", "payment.deal")
                + "<bpmn:endEvent id=\"End\" />"
                + flow("Start", "Each")
                + flow("Each", "Again")
                + flow("Again", "Each", "deal.amount > 5")
                + flow("Again", "End"));

        assertThat(found(drawing)).contains("Each endless-loop");
    }
}
