package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.drawing.Drawings.arrow;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.event;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.parallel;
import static org.lekalo.library.drawing.Drawings.process;

import org.junit.jupiter.api.Test;

class JoinCheckTest {

    private static final String TASKS = task("A") + task("B");
    private static final String SPLIT = parallel("Split");
    private static final String JOIN = parallel("Join");
    private static final String CHOICE = choice("Choice", "B");

    @Test
    void findsNothingWhereWaysMeetAsTheyParted() {
        assertThat(found(process(START
                        + SPLIT
                        + TASKS
                        + JOIN
                        + END
                        + flow("Start", "Split")
                        + flow("Split", "A")
                        + flow("Split", "B")
                        + flow("A", "Join")
                        + flow("B", "Join")
                        + flow("Join", "End"))))
                .isEmpty();
    }

    @Test
    void findsAJoinBehindAChoice() {
        assertThat(found(process(START
                        + CHOICE
                        + TASKS
                        + JOIN
                        + END
                        + flow("Start", "Choice")
                        + flow("Choice", "A", "deal.amount > 5")
                        + flow("Choice", "B")
                        + flow("A", "Join")
                        + flow("B", "Join")
                        + flow("Join", "End"))))
                .containsExactly("Join join-may-hang");
    }

    @Test
    void findsAWayThatLeavesBeforeTheJoin() {
        assertThat(found(process(START
                        + SPLIT
                        + TASKS
                        + deadline("Late", "B", "period", "1 days")
                        + JOIN
                        + END
                        + flow("Start", "Split")
                        + flow("Split", "A")
                        + flow("Split", "B")
                        + flow("A", "Join")
                        + flow("B", "Join")
                        + flow("Late", "End")
                        + flow("Join", "End"))))
                .containsExactly("Join join-may-hang");
    }

    @Test
    void findsAJoinThatWaitsForAnotherStart() {
        assertThat(found(process(START
                        + block("startEvent", "ByHand", "start-manual", "recordType", "deal")
                        + JOIN
                        + END
                        + flow("Start", "Join")
                        + flow("ByHand", "Join")
                        + flow("Join", "End"))))
                .containsExactly("Join join-may-hang");
    }

    @Test
    void endsWhereTokensMultiply() {
        assertThat(found(process(START
                        + SPLIT
                        + task("A")
                        + JOIN
                        + END
                        + flow("Start", "A")
                        + flow("A", "Split")
                        + arrow("Back", "Split", "A")
                        + arrow("Again", "Split", "A")
                        + flow("Split", "Join")
                        + arrow("Too", "Split", "Join")
                        + flow("Join", "End"))))
                .contains("A ways-meet-unjoined", "Split return-into-split", "Join join-side-twice");
    }

    @Test
    void waitsForNobodyWhereAllIsOver() {
        assertThat(found(process(START
                        + SPLIT
                        + JOIN
                        + choice("Which", "Join")
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

    private static String task(String id) {
        return block("userTask", id, "user-task", "responsible", "record-owner");
    }
}
