package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.choosing;
import static org.lekalo.library.drawing.Drawings.answers;
import static org.lekalo.library.drawing.Drawings.arrow;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.Processes;

class AnswerCheckTest {

    private static final String CHOICE = choice("Which", "Copy");

    @Test
    void findsAnswersThatNothingAsksAbout() {
        assertThat(found(choosing("deal.amount > 100000", "yes", "no"))).containsExactly("Task outcomes-not-asked");
    }

    @Test
    void acceptsAnswersThatAChoiceAsksAbout() {
        assertThat(found(choosing("outcome_Task = \"yes\"", "yes", "no"))).isEmpty();
    }

    @Test
    void isNotTakenInByAnotherTaskWhoseNameBeginsAlike() {
        assertThat(found(choosing("outcome_Task2 = \"yes\"", "yes", "no"))).contains("Task outcomes-not-asked");
    }

    @Test
    void asksNothingOfATaskThatIsOnlyDone() {
        assertThat(found(choosing("deal.amount > 100000", "done"))).isEmpty();
    }

    @Test
    void refusesAnAnswerThatIsAskedForBeforeItIsGiven() {
        assertThat(found(copied("outcome_Copy = \"yes\"", "outcome_Copy = \"yes\"")))
                .containsExactly("Which-Copy step-not-before", "Task outcomes-not-asked");
    }

    @Test
    void refusesACopiedChoiceThatStillAsksTheOriginal() {
        assertThat(found(copied("outcome_Task = \"yes\"", "outcome_Task = \"yes\"")))
                .containsExactly("Again-End another-step-asked", "Copy outcomes-not-asked");
    }

    @Test
    void acceptsAChoiceThatAsksBothStepsBeforeIt() {
        assertThat(found(copied("outcome_Task = \"yes\"", "outcome_Task = \"yes\" and outcome_Copy = \"yes\"")))
                .isEmpty();
    }

    /** With this as what each task asks for. */
    private static String instructed(String drawing, String instruction) {
        return drawing.replace(
                "</bpmn:userTask>", "<bpmn:documentation>" + instruction + "</bpmn:documentation></bpmn:userTask>");
    }

    @Test
    void refusesTextsThatAskForWhatComesLaterOrIsNotThere() {
        var drawing = copied("outcome_Task = \"yes\"", "outcome_Copy = \"yes\"");

        assertThat(found(instructed(drawing, "{outcome_Copy}")))
                .containsExactly("Task step-not-before", "Copy step-not-before");
        assertThat(found(instructed(drawing, "{outcome_Gone}")))
                .containsExactly("Task unknown-step", "Copy unknown-step");
    }

    @Test
    void allowsADeadlineToAskWhetherItsTaskIsAnswered() {
        assertThat(found(process(START
                        + task("Task")
                        + deadline("Late", "Task", "period", "1 days")
                        + CHOICE
                        + END
                        + flow("Start", "Task")
                        + flow("Task", "End")
                        + flow("Late", "Which")
                        + flow("Which", "End", "outcome_Task = null")
                        + arrow("Which-Copy", "Which", "End"))))
                .isEmpty();
    }

    @Test
    void tellsStepsOfOneNameApartByWhatComesBeforeThemOrByNumber() {
        var after =
                copied("outcome_Task = \"yes\"", "outcome_Copy = \"yes\"").replace("name=\"Copy\"", "name=\"Task\"");
        var twins = process(START + task("One") + task("Two") + flow("Start", "One") + flow("Start", "Two"))
                .replaceAll("name=\"(One|Two)\"", "name=\"Same\"");

        assertThat(names(after)).containsExactly("Task (после «Start»)", "Task (после «Task»)");
        assertThat(names(twins)).containsExactly("Same (1)", "Same (2)");
        assertThat(names(choosing("x"))).containsExactly("Task");
    }

    private static List<String> names(String xml) {
        return AnsweredSteps.withAnswers(Drawing.read(xml, Palette.BLOCKS), Processes.NONE).stream()
                .map(step -> step.name().ru())
                .toList();
    }

    /** A task and a choice, and behind it another task with the same answers and a choice. */
    private static String copied(String first, String second) {
        return process(START
                + task("Task")
                + choice("Which", "End")
                + task("Copy")
                + choice("Again", "Other")
                + END
                + end("Other")
                + flow("Start", "Task")
                + flow("Task", "Which")
                + flow("Which", "Copy", first)
                + flow("Which", "End")
                + flow("Copy", "Again")
                + flow("Again", "End", second)
                + flow("Again", "Other"));
    }

    private static String task(String id) {
        var outcomes = answers("yes", "no");
        return block("userTask", id, "user-task", "responsible", "record-owner", "outcomes", outcomes);
    }
}
