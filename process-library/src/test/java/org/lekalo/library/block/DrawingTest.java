package org.lekalo.library.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.event;
import static org.lekalo.library.drawing.Drawings.eventPart;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.forEach;
import static org.lekalo.library.drawing.Drawings.ifError;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.plain;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.timer;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.palette.start.StartStage;
import org.lekalo.library.palette.start.Starts;
import org.lekalo.library.palette.time.Deadline;
import org.lekalo.library.setting.Period;

class DrawingTest {

    private static final String START = block("startEvent", "Start", "start-stage", "recordType", "deal");
    private static final String TASK = block("userTask", "Task", "user-task");

    private static final String SMALL =
            process(START + TASK + deadline("Late", "Task", "period", "2 days") + flow("Start", "Task"));

    /**
     * A part with a deadline and ways for failures on its border. In it a part that may fail, and steps beside it that begin when
     * a time is over.
     */
    private static final Drawing NESTED = drawing(START
            + part(
                    "Outer",
                    begin("In"),
                    part(
                            "Inner",
                            begin("First"),
                            choice("Which", "Done"),
                            end("Done"),
                            event("endEvent", "Poor", "No money", "error"),
                            event("endEvent", "Slow", "No time", "error"),
                            flow("First", "Which"),
                            flow("Which", "Done"),
                            flow("Which", "Poor", "deal.amount = 0"),
                            flow("Which", "Slow", "deal.urgent")),
                    ifError("Unpaid", "Inner", "failure", "no MONEY"),
                    end("Out"),
                    flow("In", "Inner"),
                    flow("Inner", "Out"),
                    flow("Unpaid", "Out"),
                    eventPart(
                            "Besides",
                            timer("startEvent", "When", "part-deadline", "period", "2 days"),
                            end("Over"),
                            flow("When", "Over")))
            + deadline("Late", "Outer", "period", "3 days")
            + ifError("Failed", "Outer")
            + end("End")
            + end("Other")
            + flow("Start", "Outer")
            + flow("Outer", "End")
            + flow("Failed", "Other"));

    private static Drawing drawing(String elements) {
        return Drawing.read(process(elements), Palette.BLOCKS);
    }

    private static Placed placed(Drawing drawing, String id) {
        return drawing.element(id).orElseThrow();
    }

    private static List<String> ids(Stream<Placed> elements) {
        return elements.map(Placed::id).toList();
    }

    private static String[] split(String ids) {
        return ids.isEmpty() ? new String[0] : ids.split(" ");
    }

    @Test
    void knowsTheBlocksAndTheirSettings() {
        var drawing = Drawing.read(SMALL, Palette.BLOCKS);

        assertThat(placed(drawing, "Start")
                        .settings(StartStage.class)
                        .orElseThrow()
                        .get(Starts.RECORD_TYPE))
                .isEqualTo("deal");
        assertThat(placed(drawing, "Late")
                        .settings(Deadline.class)
                        .orElseThrow()
                        .get(Deadline.PERIOD))
                .isEqualTo(new Period(2, Period.Unit.DAYS));
        assertThat(placed(drawing, "Late").settings(UserTask.class)).isEmpty();
    }

    @Test
    void takesForABlockWhatIsUnambiguousWithoutAProperty() {
        assertThat(placed(drawing(plain("userTask", "Task")), "Task").block()).containsInstanceOf(UserTask.class);
    }

    @Test
    void takesNoBlockForOursThatDoesNotFitItsElement() {
        var drawing = drawing(block("scriptTask", "Script", "user-task")
                + timer("startEvent", "Start", "start-manual")
                + block("userTask", "Task", "teleport")
                + event("endEvent", "End", "End", "signal"));

        assertThat(drawing.elements())
                .hasSize(4)
                .allSatisfy(element -> assertThat(element.block()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "Start, Outer",
        "Outer, In Besides",
        "Besides, When",
        "In, Inner",
        "Inner, First",
        "Which, Done Poor Slow",
        "Done, Out",
        "Poor, Unpaid",
        "Slow, Failed",
        "Unpaid, Out",
        "Out, End",
        "Over, End",
        "End, ''",
        "Late, ''",
    })
    void saysWhereATokenGoes(String from, String to) {
        assertThat(ids(NESTED.following(placed(NESTED, from)))).containsExactlyInAnyOrder(split(to));
    }

    @Test
    void leadsToWhatIsOnTheBorderToo() {
        assertThat(ids(NESTED.next(placed(NESTED, "Outer")))).containsExactly("In", "Besides", "Late", "Failed");
    }

    @Test
    void leadsBackAsItLeadsThere() {
        assertThat(NESTED.elements())
                .allSatisfy(to -> assertThat(ids(NESTED.preceding(to)))
                        .containsExactlyInAnyOrderElementsOf(NESTED.elements().stream()
                                .filter(from -> NESTED.next(from).anyMatch(to::equals))
                                .map(Placed::id)
                                .toList()));
    }

    @Test
    void saysWhereAPartBeginsAndEnds() {
        assertThat(ids(NESTED.beginnings(placed(NESTED, "Outer")))).containsExactly("In", "Besides");
        assertThat(ids(NESTED.ends(placed(NESTED, "Outer")))).containsExactly("Out", "Over");
        assertThat(ids(NESTED.ends(placed(NESTED, "Inner")))).containsExactly("Done");
    }

    @Test
    void saysWhatIsDrawnBesideEachOther() {
        assertThat(ids(NESTED.outermost().stream()))
                .containsExactly("Start", "Outer", "Late", "Failed", "End", "Other");
        assertThat(ids(NESTED.inside(placed(NESTED, "Besides")).stream())).containsExactly("When", "Over");
        assertThat(NESTED.scopes().map(scope -> scope.get(0).id())).containsExactly("Start", "In", "First", "When");
        assertThat(NESTED.container(placed(NESTED, "Done"))).map(Placed::id).contains("Inner");
        assertThat(NESTED.container(placed(NESTED, "End"))).isEmpty();
    }

    @Test
    void saysWhatSitsOnWhichBorder() {
        assertThat(ids(NESTED.attachedTo(placed(NESTED, "Outer")).stream())).containsExactly("Late", "Failed");
        assertThat(NESTED.host(placed(NESTED, "Unpaid"))).map(Placed::id).contains("Inner");
        assertThat(NESTED.host(placed(NESTED, "Inner"))).isEmpty();
    }

    @Test
    void namesTheFailuresThatAWayOnABorderMayBeFor() {
        assertThat(NESTED.failuresBelow(placed(NESTED, "Failed"))).containsExactly("No money", "No time");
        assertThat(NESTED.failuresBelow(placed(NESTED, "End"))).isEmpty();
    }

    @Test
    void tellsAWayForAnyFailureFromOneForAFailureOfAName() {
        assertThat(Failures.isForAny(placed(NESTED, "Failed"))).isTrue();
        assertThat(Failures.isForAny(placed(NESTED, "Unpaid"))).isFalse();
        assertThat(Failures.catches(placed(NESTED, "Unpaid"))).isTrue();
        assertThat(Failures.catches(placed(NESTED, "Late"))).isFalse();
    }

    @Test
    void isAboutTheTypeOfRecordsOnWhichItsStartsAgree() {
        var deal = block("startEvent", "Deal", "start-manual", "recordType", "deal");
        var company = block("startEvent", "Company", "start-manual", "recordType", "company");

        assertThat(drawing(START + deal).recordType()).contains("deal");
        assertThat(drawing(START + company).recordType()).isEmpty();
        assertThat(drawing(START + company).recordTypes()).containsExactly("deal", "company");
        assertThat(drawing(TASK).recordType()).isEmpty();
    }

    @Test
    void whatRunsApartIsADrawingOfItsOwnAboutOtherRecords() {
        var inside = begin("First") + end("Done") + flow("First", "Done");
        var drawing = drawing(START
                + forEach("Each", inside, "records", "payment.deal")
                + end("End")
                + flow("Start", "Each")
                + flow("Each", "End"));

        var apart = drawing.all().skip(1).findFirst().orElseThrow();

        assertThat(ids(drawing.elements().stream())).containsExactly("Start", "Each", "End");
        assertThat(ids(drawing.following(placed(drawing, "Each"))))
                .as("it is passed as a step")
                .containsExactly("End");
        assertThat(ids(apart.outermost().stream())).containsExactly("First", "Done");
        assertThat(apart.apart()).map(Placed::id).contains("Each");
        assertThat(ids(apart.starts())).containsExactly("First");
        assertThat(apart.recordType()).contains("payment");
        assertThat(ids(drawing.everything())).containsExactly("Start", "Each", "End", "First", "Done");
        assertThat(drawing.element("First")).as("nothing outside knows it").isEmpty();
    }
}
