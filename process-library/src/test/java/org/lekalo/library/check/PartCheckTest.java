package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.drawing.Drawings.answers;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.inside;
import static org.lekalo.library.drawing.Drawings.parallel;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.timer;

import org.junit.jupiter.api.Test;

/** Sub-processes, and what is drawn in them. */
class PartCheckTest {

    @Test
    void findsNothingInASoundPart() {
        assertThat(found(with(part("Part", begin("In"), TASK, end("Out"), flow("In", "Task"), flow("Task", "Out")))))
                .isEmpty();
    }

    @Test
    void checksWhatIsInAPart() {
        assertThat(found(with(part(
                        "Part",
                        begin("In"),
                        block("userTask", "Ask", "user-task"),
                        end("Out"),
                        flow("In", "Ask"),
                        flow("Ask", "Out")))))
                .containsExactly("Ask user-task.responsible.missing");
    }

    @Test
    void missesAStartAndAnEndInAPart() {
        assertThat(found(with(part("Part")))).containsExactly("Part part-without-start", "Part part-without-end");
    }

    @Test
    void findsSeveralStartsInAPart() {
        assertThat(found(with(
                        part("Part", begin("In"), begin("Too"), end("Out"), flow("In", "Out"), flow("Too", "Out")))))
                .containsExactly("Part part-with-several-starts");
    }

    @Test
    void findsStartsInTheWrongPlace() {
        assertThat(found(with(part("Part", START.replace("\"Start\"", "\"In\""), end("Out"), flow("In", "Out")))))
                .contains("In start-misplaced");
        assertThat(found(process(block("startEvent", "Start", "part-start") + END + flow("Start", "End"))))
                .contains("Start start-misplaced");
    }

    @Test
    void findsWhatCannotBeReachedInAPart() {
        assertThat(found(with(part("Part", begin("In"), TASK, end("Out"), flow("In", "Out"), flow("Task", "Out")))))
                .containsExactly("Task unreachable");
    }

    @Test
    void saysOfAnUnreachablePartOnlyThatItIs() {
        assertThat(found(process(START
                        + part("Part", begin("In"), TASK, end("Out"), flow("In", "Task"), flow("Task", "Out"))
                        + END
                        + flow("Start", "End")
                        + flow("Part", "End"))))
                .containsExactly("Part unreachable");
    }

    @Test
    void findsACircleThatGoesThroughAPart() {
        assertThat(found(process(START
                        + choice("Again", "Part")
                        + part("Part", begin("In"), end("Out"), flow("In", "Out"))
                        + END
                        + flow("Start", "Part")
                        + flow("Part", "Again")
                        + flow("Again", "Part")
                        + flow("Again", "End", "deal.amount > 1"))))
                .contains("Part endless-loop", "In endless-loop", "Out endless-loop", "Again endless-loop");
    }

    @Test
    void findsAJoinInAPartThatMayWaitForEver() {
        assertThat(found(with(part(
                        "Part",
                        begin("In"),
                        choice("Which", "Join"),
                        TASK,
                        parallel("Join"),
                        end("Out"),
                        flow("In", "Which"),
                        flow("Which", "Join"),
                        flow("Which", "Task", "deal.amount > 1"),
                        flow("Task", "Join"),
                        flow("Join", "Out")))))
                .contains("Join join-may-hang");
    }

    @Test
    void knowsAnswersGivenInAPartBehindIt() {
        var asked =
                block("userTask", "Ask", "user-task", "responsible", "owners-head", "outcomes", answers("yes", "no"));
        assertThat(found(process(START
                        + part("Part", begin("In"), asked, end("Out"), flow("In", "Ask"), flow("Ask", "Out"))
                        + choice("Which", "End")
                        + END
                        + TASK
                        + flow("Start", "Part")
                        + flow("Part", "Which")
                        + flow("Which", "End")
                        + flow("Which", "Task", "outcome_Ask = \"yes\"")
                        + flow("Task", "End"))))
                .isEmpty();
    }

    @Test
    void allowsADeadlineOnAPartThatSaysHowLong() {
        var content = part("Part", begin("In"), TASK, end("Out"), flow("In", "Task"), flow("Task", "Out"));
        assertThat(found(with(content + deadline("Late", "Part", "period", "2 days") + flow("Late", "End"))))
                .isEmpty();
        assertThat(found(with(content + deadline("Late", "Part") + flow("Late", "End"))))
                .containsExactly("Late deadline-without-period");
    }

    @Test
    void findsPartsThatLieTooDeepInEachOther() {
        var content = part("P6", begin("In6"), end("Out6"), flow("In6", "Out6"));
        for (int i = 5; i > 0; i--) {
            content = part(
                    "P" + i,
                    begin("In" + i),
                    content,
                    end("Out" + i),
                    flow("In" + i, "P" + (i + 1)),
                    flow("P" + (i + 1), "Out" + i));
        }
        assertThat(found(process(START + content + END + flow("Start", "P1") + flow("P1", "End"))))
                .containsExactly("P6 parts-too-deep");
    }

    @Test
    void findsRepetitionThatNoBlockMeans() {
        assertThat(found(with(part(
                        "Part",
                        begin("In"),
                        inside(TASK, "<bpmn:standardLoopCharacteristics />"),
                        timer("intermediateCatchEvent", "Wait", "wait-duration", "period", "1 days"),
                        end("Out"),
                        flow("In", "Task"),
                        flow("Task", "Wait"),
                        flow("Wait", "Out")))))
                .containsExactly("Task repeated-step");
    }

    private static String with(String part) {
        return process(START + part + END + flow("Start", "Part") + flow("Part", "End"));
    }
}
