package org.lekalo.library.check;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.drawing.Drawings.besides;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.ifRefused;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.drawing.Drawings;
import org.lekalo.library.palette.Palette;

class JoinSideCheckTest {

    @Test
    void refusesTwoWaysOfOneSplitThatAChoiceBringsTogetherBeforeTheJoin() {
        var drawing = process(START
                + parallel("Split", "Join")
                + tasks("A1", "A2", "B1", "B2", "After")
                + choices("A", "B")
                + END
                + ways("Start Split", "Split A1 A", "Split A2 A", "Split B1 B", "Split B2 B")
                + ways("A Join", "B Join", "Join After End"));

        assertThat(found(drawing))
                .containsExactly("A ways-meet-unjoined", "Join join-side-twice", "B ways-meet-unjoined");
        assertThat(Checking.findings(drawing))
                .allMatch(finding -> !finding.key().contains("twice") || finding.isError());
    }

    @Test
    void takesThemWhereJoinsBringThemTogether() {
        assertThat(found(process(START
                        + parallel("Split", "A", "B", "Join")
                        + tasks("A1", "A2", "B1", "B2", "After")
                        + END
                        + ways("Start Split", "Split A1 A", "Split A2 A", "Split B1 B", "Split B2 B")
                        + ways("A Join", "B Join", "Join After End"))))
                .isEmpty();
    }

    @Test
    void looksIntoPartsToo() {
        var inside = Drawings.begin("Begin")
                + parallel("Split", "Join")
                + tasks("A1", "A2", "B")
                + choices("A")
                + Drawings.end("Done")
                + ways("Begin Split", "Split A1 A", "Split A2 A", "Split B Join", "A Join Done");

        assertThat(found(process(START + Drawings.part("Part", inside) + END + ways("Start Part End"))))
                .contains("A ways-meet-unjoined", "Join join-side-twice");
    }

    @Test
    void refusesWhatMayHappenAgainWhileItsStepGoesOn() {
        var sides = START
                + parallel("Split", "Join")
                + tasks("A", "B", "Note")
                + END
                + ways("Start Split", "Split A End", "Split B Join", "Heard Note Join", "Join End");
        var heard = Drawings.on(
                "A",
                Drawings.message(
                        "boundaryEvent", "Heard", "on-change", "event", "field-changes", "changedField", "amount"));

        assertThat(Checking.findings(process(sides + besides(heard))))
                .filteredOn(finding -> finding.key().contains("twice"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text(Locale.ENGLISH)).contains("“Note”", "“Heard”"));
        assertThat(found(process(sides + heard))).doesNotContain("Join join-side-twice");
    }

    @Test
    void refusesWaysThatMeetInATask() {
        assertThat(found(process(START
                        + parallel("Split", "Join")
                        + tasks("A1", "A2", "Both", "B")
                        + END
                        + ways("Start Split", "Split A1 Both", "Split A2 Both", "Split B Join")
                        + ways("Both Join End"))))
                .contains("Both ways-meet-unjoined", "Join join-side-twice");
    }

    @Test
    void refusesADeadlineThatLeadsIntoASideOfTheJoin() {
        var sides = START
                + parallel("Split", "Join")
                + tasks("A", "B", "Hurry")
                + choices("Either")
                + END
                + ways("Start Split", "Split A Either", "Split B Join", "Late Hurry Either", "Either Join End");

        assertThat(found(process(sides + besides(deadline("Late", "A", "period", "1 days")))))
                .contains("Either ways-meet-unjoined", "Join join-side-twice");
        assertThat(found(process(sides + deadline("Late", "A", "period", "1 days"))))
                .as("one that interrupts comes in place of the task")
                .isEmpty();
    }

    @Test
    void takesADeadlineThatEndsByItself() {
        assertThat(found(process(START
                        + parallel("Split", "Join")
                        + tasks("A", "B", "Hurry")
                        + besides(deadline("Late", "A", "period", "1 days"))
                        + END
                        + ways("Start Split", "Split A Join", "Split B Join", "Late Hurry End", "Join End"))))
                .isEmpty();
    }

    @Test
    void takesARefusalThatComesBackIntoItsSide() {
        assertThat(found(process(START
                        + parallel("Split", "Join")
                        + tasks("A", "B")
                        + block("serviceTask", "Move", "move-stage", "pipeline", "sales", "stage", "won")
                        + ifRefused("Refused", "Move")
                        + END
                        + ways("Start Split", "Split Move Join", "Split B Join", "Refused A Move", "Join End"))))
                .isEmpty();
    }

    @Test
    void refusesAReturnToBeforeTheSplit() {
        assertThat(found(process(START
                        + parallel("Split", "Join")
                        + tasks("A", "B")
                        + choices("Begin")
                        + choice("Again", "deal.amount > 5", "Begin", "Join")
                        + END
                        + ways("Start Begin Split", "Split A Again", "Split B Join", "Join End"))))
                .contains("Split return-into-split", "Join join-side-twice");
    }

    @Test
    void takesReturnsInsideASideAndFromBehindTheJoin() {
        assertThat(found(process(START
                        + parallel("Split", "Join")
                        + tasks("A", "B")
                        + choices("Begin")
                        + choice("Again", "deal.amount > 5", "A", "Join")
                        + choice("Whole", "deal.amount > 9", "Begin", "End")
                        + END
                        + ways("Start Begin Split", "Split A Again", "Split B Join", "Join Whole"))))
                .isEmpty();
    }

    @Test
    void refusesWaysThatMeetFarBeforeTheJoinAndInsideAnotherSplit() {
        assertThat(found(process(START
                        + parallel("Split", "Inner", "Close", "Join")
                        + tasks("A", "B", "C", "D", "E")
                        + choices("Meet")
                        + END
                        + ways("Start Split", "Split A Meet", "Split B Meet", "Split E Join", "Meet Inner")
                        + ways("Inner C Close", "Inner D Close", "Close Join End"))))
                .contains("Meet ways-meet-unjoined", "Close join-side-twice");
    }

    @Test
    void takesASplitAfterWhichNothingIsJoined() {
        assertThat(found(process(START
                        + parallel("Split")
                        + tasks("A", "B", "After")
                        + END
                        + ways("Start Split", "Split A After", "Split B After", "After End"))))
                .isEmpty();
    }

    @Test
    void takesEachStartByItself() {
        assertThat(found(process(START
                        + block("startEvent", "ByHand", "start-manual", "recordType", "deal")
                        + parallel("Split", "Join")
                        + tasks("A", "B")
                        + choices("Begin")
                        + END
                        + ways("Start Begin", "ByHand Begin Split", "Split A Join", "Split B Join", "Join End"))))
                .isEmpty();
    }

    @Test
    void refusesAnArrowTwiceFromOneStepWithoutAGateway() {
        assertThat(found(process(START
                        + parallel("Split", "Join")
                        + tasks("A", "A1", "A2", "B")
                        + choices("Meet")
                        + END
                        + ways("Start Split", "Split A", "A A1 Meet", "A A2 Meet", "Meet Join", "Split B Join End"))))
                .contains("Meet ways-meet-unjoined", "Join join-side-twice");
    }

    /** By pairs of arrows alone the two would seem to meet: each two of three ways may go together, but not all three. */
    @Test
    void takesWhatOnlySeemsToMeet() {
        var drawing = process(START
                + choice("Which", "deal.amount > 5", "XP", "Other")
                + choice("Other", "deal.amount > 3", "XQ", "PQ")
                + parallel("XP", "XQ", "PQ", "J", "Last")
                + choices("X", "P", "Q", "Meet")
                + tasks("T", "Z")
                + END
                + ways("Start Which", "XP X", "XP P", "XQ X", "XQ Q", "PQ P", "PQ Q")
                + ways("X T Meet", "P J", "Q J", "J Meet", "Meet Last", "Z Last", "Last End"));

        var read = Drawing.read(drawing, Palette.BLOCKS);
        assertThat(new WalkedAtOnce(new WaysToJoins(read, read.outermost())).twice())
                .isNotEmpty();
        assertThat(found(drawing)).noneMatch(finding -> finding.contains("twice"));
    }

    @Test
    void saysWhereAndHow() {
        var drawing = process(START
                + parallel("Split", "Join")
                + tasks("A", "B", "C")
                + choices("Meet")
                + END
                + ways("Start Split", "Split A Meet", "Split B Meet", "Split C Join", "Meet Join End"));

        assertThat(Checking.findings(drawing))
                .filteredOn(finding -> finding.key().equals("check.join-side-twice"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text(Locale.forLanguageTag("ru")))
                        .contains("от «Выбор»", "раньше: «Выбор»"));
    }

    @Test
    @Timeout(20)
    void looksThroughManyLongWaysAtOnce() {
        var sides = IntStream.range(0, 30).boxed().toList();
        var drawing = process(START
                + parallel("Split", "Join")
                + sides.stream()
                        .flatMap(side -> IntStream.range(0, 20).mapToObj(step -> tasks("T" + side + "x" + step)))
                        .collect(joining())
                + END
                + ways("Start Split", "Join End")
                + sides.stream()
                        .map(side -> ways("Split "
                                + IntStream.range(0, 20)
                                        .mapToObj(step -> "T" + side + "x" + step)
                                        .collect(joining(" "))
                                + " Join"))
                        .collect(joining()));

        assertThat(found(drawing)).isEmpty();
    }

    private static String tasks(String... ids) {
        return Stream.of(ids)
                .map(id -> block("userTask", id, "user-task", "responsible", "record-owner"))
                .collect(joining());
    }

    private static String parallel(String... ids) {
        return Stream.of(ids).map(Drawings::parallel).collect(joining());
    }

    /** Where ways come together. */
    private static String choices(String... ids) {
        return Stream.of(ids).map(Drawings::choice).collect(joining());
    }

    private static String choice(String id, String feel, String then, String otherwise) {
        return Drawings.choice(id, otherwise) + flow(id, then, feel) + flow(id, otherwise);
    }

    /** Arrows from each of the named elements to the next. */
    private static String ways(String... ways) {
        return Stream.of(ways).map(way -> Drawings.flows(way.split(" "))).collect(joining());
    }
}
