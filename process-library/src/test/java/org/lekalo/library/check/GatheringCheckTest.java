package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.parallel;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.someWays;

import org.junit.jupiter.api.Test;

class GatheringCheckTest {

    private static final String SOME = someWays("Some", "B");
    private static final String MEET = someWays("Meet");
    private static final String BEGIN = START
            + SOME
            + task("A")
            + task("B")
            + END
            + flow("Start", "Some")
            + flow("Some", "A", "deal.amount > 5")
            + flow("Some", "B");
    private static final String TOGETHER = MEET + flow("A", "Meet") + flow("B", "Meet") + flow("Meet", "End");

    @Test
    void findsNothingWhereWaysMeetAsTheyParted() {
        assertThat(found(process(BEGIN + TOGETHER))).isEmpty();
    }

    @Test
    void mayGatherWhatACaseOfTwoOrASplitParted() {
        assertThat(found(process(BEGIN.replace("inclusive", "exclusive") + TOGETHER)))
                .isEmpty();
        assertThat(found(process(START
                        + parallel("Some")
                        + task("A")
                        + task("B")
                        + END
                        + flow("Start", "Some")
                        + flow("Some", "A")
                        + flow("Some", "B")
                        + TOGETHER)))
                .isEmpty();
    }

    @Test
    void findsAJoinOfAllWaysBehindSome() {
        assertThat(found(process(BEGIN + TOGETHER.replace("inclusive", "parallel"))))
                .containsExactly("Meet join-may-hang");
    }

    @Test
    void mayLieInACircleAsAWhole() {
        assertThat(found(process(BEGIN
                        + MEET
                        + flow("A", "Meet")
                        + flow("B", "Meet")
                        + choice("Again", "End")
                        + flow("Meet", "Again")
                        + flow("Again", "Some", "deal.urgent")
                        + flow("Again", "End"))))
                .isEmpty();
    }

    @Test
    void findsAWayThatMayEndBeforeItIsGathered() {
        assertThat(found(process(BEGIN
                        + MEET
                        + choice("Which", "Meet")
                        + flow("A", "Which")
                        + flow("Which", "End", "deal.urgent")
                        + flow("Which", "Meet")
                        + flow("B", "Meet")
                        + flow("Meet", "End")
                        + flow("Some", "Third", "deal.amount > 7")
                        + task("Third")
                        + flow("Third", "Meet"))))
                .containsExactly("Meet join-may-hang");
    }

    @Test
    void findsADeadlineThatLeavesBeforeItIsGathered() {
        assertThat(found(process(BEGIN
                        + TOGETHER
                        + flow("Some", "Third", "deal.amount > 7")
                        + task("Third")
                        + flow("Third", "Meet")
                        + deadline("Late", "A", "period", "1 days")
                        + flow("Late", "End"))))
                .containsExactly("Meet join-may-hang");
    }

    @Test
    void findsOneThatComesByABorderWhichTheEngineDoesNotSee() {
        assertThat(found(process(BEGIN
                        + MEET
                        + flow("A", "End")
                        + deadline("Late", "A", "period", "1 days")
                        + flow("Late", "Meet")
                        + flow("B", "Meet")
                        + flow("Some", "Third", "deal.amount > 7")
                        + task("Third")
                        + flow("Third", "Meet")
                        + flow("Meet", "End"))))
                .contains("Meet join-too-early");
    }

    @Test
    void findsTwoThatWaitForEachOtherInACircle() {
        assertThat(found(process(START
                        + choice("From")
                        + parallel("Split")
                        + parallel("Join")
                        + SOME
                        + MEET
                        + task("A")
                        + task("B")
                        + task("Beside")
                        + choice("Again", "End")
                        + END
                        + flow("Start", "From")
                        + flow("From", "Split")
                        + flow("Split", "Some")
                        + flow("Split", "Beside")
                        + flow("Some", "A", "deal.amount > 5")
                        + flow("Some", "B")
                        + flow("A", "Meet")
                        + flow("B", "Meet")
                        + flow("Meet", "Join")
                        + flow("Beside", "Join")
                        + flow("Join", "Again")
                        + flow("Again", "From", "deal.urgent")
                        + flow("Again", "End"))))
                .containsExactly("Meet join-may-hang", "Join join-may-hang");
    }

    @Test
    void someWaysNeedConditionsAsAChoiceDoes() {
        assertThat(found(process(START
                        + someWays("Some")
                        + END
                        + end("Other")
                        + flow("Start", "Some")
                        + flow("Some", "End", "deal.nothing > 5")
                        + flow("Some", "Other"))))
                .containsExactlyInAnyOrder(
                        "Some no-otherwise", "Some-End unknown-field", "Some-Other exit-without-condition");
    }

    private static String task(String id) {
        return block("userTask", id, "user-task", "responsible", "record-owner");
    }
}
