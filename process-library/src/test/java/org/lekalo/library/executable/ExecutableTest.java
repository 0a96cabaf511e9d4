package org.lekalo.library.executable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.setting.Period;

class ExecutableTest {

    private final Executable out = new Executable(Set.of("Task", "Error_refused"));
    private final Node process = out.process().attribute("id", "model-7");

    private RunNode task() {
        return new RunNode(out, process, "bpmn:UserTask", "Task", "");
    }

    private BpmnModelInstance written() {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(out.write().getBytes(StandardCharsets.UTF_8)));
    }

    private static <T extends ModelElementInstance> T extension(BpmnModelInstance model, Class<T> kind) {
        return ((FlowNode) model.getModelElementById("Task"))
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(kind)
                .singleResult();
    }

    @Test
    void holdsItsProcessesInTheirOrder() {
        out.process().attribute("id", "model-7-Each");

        assertThat(written().getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly("model-7", "model-7-Each");
    }

    @Test
    void leavesOutWhatSaysNothing() {
        task();

        var task = (UserTask) written().getModelElementById("Task");
        assertThat(task.getName()).isNull();
        assertThat(task.getDocumentations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b> & \"x\" 'y' ]]>",
                "one\ntwo\tthree",
                " at both ends ",
                "{deal.title} \\ \ud83d\ude00 ёж",
                "\ue000 private"
            })
    void keepsEachLetterOfAProperty(String text) {
        task().properties(Map.of("text", text));

        assertThat(extension(written(), CamundaProperties.class).getCamundaProperties())
                .extracting(CamundaProperty::getCamundaValue)
                .containsExactly(text);
    }

    @Test
    void endsALineInOneWayWhateverProgramWroteIt() {
        task().properties(Map.of("text", "one\r\ntwo\rthree"));

        assertThat(extension(written(), CamundaProperties.class).getCamundaProperties())
                .extracting(CamundaProperty::getCamundaValue)
                .containsExactly("one\ntwo\nthree");
    }

    @Test
    void keepsAnInstructionAsItIs() {
        new RunNode(out, process, "bpmn:UserTask", "Task", "One <b>\ntwo").named("A & B");

        var task = (UserTask) written().getModelElementById("Task");
        assertThat(task.getName()).isEqualTo("A & B");
        assertThat(task.getDocumentations())
                .extracting(ModelElementInstance::getRawTextContent)
                .containsExactly("One <b>\ntwo");
    }

    @Test
    void isTriedAgainInOneWayForTheJobAndTheTimer() {
        var wait = new RunNode(out, process, "bpmn:IntermediateCatchEvent", "Task", "");
        wait.asynchronous();
        wait.timer(Timer.of(new Period(2, Period.Unit.DAYS)));

        assertThat(extension(written(), CamundaFailedJobRetryTimeCycle.class).getTextContent())
                .isEqualTo("R3/PT1M");
    }

    @Test
    void declaresAnErrorOnceUnderAnIdentifierThatIsFree() {
        for (var id : new String[] {"One", "Two"}) {
            var event = new RunNode(out, process, "bpmn:BoundaryEvent", id, "");
            event.attribute("attachedToRef", "Task");
            event.error("refused", "refusal");
        }
        task();

        var model = written();
        assertThat(model.getModelElementsByType(Error.class)).singleElement().satisfies(error -> {
            assertThat(error.getId()).isEqualTo("Error_refused_");
            assertThat(error.getErrorCode()).isEqualTo("refused");
        });
        assertThat(model.getModelElementsByType(ErrorEventDefinition.class))
                .hasSize(2)
                .allSatisfy(definition ->
                        assertThat(definition.getError().getErrorCode()).isEqualTo("refused"));
        assertThat(((BoundaryEvent) model.getModelElementById("One"))
                        .getAttachedTo()
                        .getId())
                .isEqualTo("Task");
    }
}
