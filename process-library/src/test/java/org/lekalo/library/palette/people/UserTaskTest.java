package org.lekalo.library.palette.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.answers;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.documented;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.plain;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.setting.Period;

class UserTaskTest {

    private static String task(String... settings) {
        return block("userTask", "Step", "user-task", settings);
    }

    @Test
    void goesWithoutSayingAndNeedsANameAndWhoDoesIt() {
        assertThat(found(with(plain("userTask", "Step"))))
                .containsExactly("Step user-task.responsible.missing", "Step task-without-name");
        assertThat(found(with(task("responsible", "record-owner").replace("name=\"Step\"", "name=\" \""))))
                .contains("Step task-without-name");
        assertThat(found(with(task("responsible", "record-owner")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            responsible    | person:6             | unknown-person
            responsible    | whoever              | unreadable-setting
            dueWorkingDays | 1001                 | out-of-bounds
            form           | gone:shown           | unknown-field
            form           | createdAt:editable   | field-read-only
            """)
    void isFoundWhereWhatIsSetOnItCannotBe(String setting, String value, String finding) {
        var settings = setting.equals("responsible")
                ? task("responsible", value)
                : task("responsible", "record-owner", setting, value);

        assertThat(found(with(settings))).containsExactly("Step " + finding);
    }

    @Test
    void isFoundWhereNothingAsksForWhatItIsAnswered() {
        assertThat(found(with(task("responsible", "record-owner", "outcomes", answers("yes", "yes", "no")))))
                .containsExactly("Step outcome-twice", "Step outcomes-not-asked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ask {deal.company} {nicely} {     | false
            They said {outcome_Step}.         | false
            They said {outcome_Gone}.         | true
            """)
    void mayHaveBracesInItsInstructionUnlessTheyAskForAStepThatIsGone(String instruction, boolean isFound) {
        assertThat(found(with(documented(task("responsible", "record-owner"), instruction)))
                        .contains("Step unknown-step"))
                .isEqualTo(isFound);
    }

    @Test
    void isMadeForTheOneWhomTheServerFinds() {
        var compiled = compiled(with(documented(task("responsible", "role:sales"), "Ask <nicely>.")));

        var listener = compiled.extension(CamundaTaskListener.class, "Step");
        assertThat(listener.getCamundaDelegateExpression()).isEqualTo("${block}");
        assertThat(listener.getCamundaEvent()).isEqualTo("create");
        assertThat(compiled.properties("Step")).isEqualTo(Map.of("block", "user-task", "responsible", "role:sales"));
        assertThat(compiled.element(FlowNode.class, "Step").getDocumentations())
                .singleElement()
                .satisfies(text -> assertThat(text.getTextContent()).isEqualTo("Ask <nicely>."));
    }

    @Test
    void isReachedInTheJobThatLedToIt() {
        var compiled = compiled(process(START + task("responsible", "record-owner") + flow("Start", "Step")));

        assertThat(compiled.isAsync("Step")).isFalse();
    }

    @Test
    void isDueAfterWorkingDaysAndAnsweredAsItSays() {
        var set = new UserTask().with(Map.of("dueWorkingDays", "2", "outcomes", answers("yes", "no")));
        var unset = new UserTask().with(Map.of());

        assertThat(set.due()).contains(new Period(2, Period.Unit.WORKING_DAYS));
        assertThat(set.answers()).containsExactly(new Outcome("yes", "yes"), new Outcome("no", "no"));
        assertThat(unset.due()).isEmpty();
        assertThat(unset.answers()).isEmpty();
    }
}
