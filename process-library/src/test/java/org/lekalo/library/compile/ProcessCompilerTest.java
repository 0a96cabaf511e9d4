package org.lekalo.library.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.forEach;
import static org.lekalo.library.drawing.Drawings.message;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.palette.Palette;

class ProcessCompilerTest {

    private static final String BY_HAND = block("startEvent", "Start", "start-manual");

    private static final String APPROVAL = process(block("startEvent", "Start", "start-stage", "recordType", "deal")
            + block("userTask", "Agree", "user-task", "responsible", "owners-head", "dueWorkingDays", "2")
            + deadline("Late", "Agree")
            + choice("Which", "Move")
            + block("serviceTask", "Move", "move-stage", "pipeline", "sales", "stage", "won")
            + block("serviceTask", "Note", "change-fields")
            + block("sendTask", "Tell", "notify", "text", "Hello {deal.title}")
            + end("End")
            + flow("Start", "Agree")
            + flow("Agree", "Which")
            + flow("Which", "Note", "deal.amount > 5")
            + flow("Which", "Move")
            + flow("Note", "Tell")
            + flow("Late", "Tell")
            + flow("Tell", "End")
            + flow("Move", "End"));

    private static CompiledProcess process7(String xml) {
        return ProcessCompiler.compile(Drawing.read(xml, Palette.BLOCKS), "model-7", 3);
    }

    @Test
    void keepsEveryElementAndGivesTheProcessItsKey() {
        var compiled = compiled(APPROVAL).model();

        assertThat(compiled.getModelElementsByType(FlowNode.class))
                .extracting(FlowNode::getId)
                .containsExactlyInAnyOrder("Start", "Agree", "Late", "Which", "Move", "Note", "Tell", "End");
        assertThat(compiled.getModelElementsByType(SequenceFlow.class)).hasSize(8);
        var process = compiled.getModelElementsByType(Process.class).iterator().next();
        assertThat(process.getId()).isEqualTo("model-7");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaVersionTag()).isEqualTo("3");
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @Test
    void writesTheSameForTheSameDrawing() {
        assertThat(process7(APPROVAL)).isEqualTo(process7(APPROVAL));
    }

    @Test
    void startsAsynchronouslyAndParksWhatMayFailBehindATask() {
        var compiled = compiled(APPROVAL);

        assertThat(Stream.of("Start", "Agree", "Late", "Which", "Move", "Note", "Tell", "End")
                        .filter(compiled::isAsync))
                .as("what is behind the choice is reached in its job")
                .containsExactly("Start", "Which");
    }

    @Test
    void parksEachEffectBehindAChoiceByAnswersAlone() {
        var compiled = compiled(APPROVAL.replace("deal.amount &gt; 5", "outcome_Agree = \"yes\"")
                .replace("deal.amount > 5", "outcome_Agree = \"yes\""));

        assertThat(Stream.of("Which", "Move", "Note", "Tell").filter(compiled::isAsync))
                .as("what follows an effect is in the job of that")
                .containsExactly("Move", "Note");
    }

    @Test
    void namesTheStartsInTheirOrder() {
        var again = block("startEvent", "Again", "start-manual") + flow("Again", "End");

        assertThat(process7(process(BY_HAND + end("End") + flow("Start", "End") + again))
                        .starts())
                .containsExactly("Start", "Again");
    }

    @Test
    void aProcessThatRunsApartHasStartsAndWaitsOfItsOwn() {
        var wait = message(
                "intermediateCatchEvent", "Wait", "wait-change", "event", "field-changes", "changedField", "confirmed");
        var inside = end("Over") + wait + flow("In", "Wait") + flow("Wait", "Over");
        var each = forEach("Each", begin("In") + inside, "records", "payment.deal");

        var compiled = compiled(process(BY_HAND + each + end("End") + flow("Start", "Each") + flow("Each", "End")));

        assertThat(((Process) compiled.element(FlowNode.class, "Wait").getParentElement()).getId())
                .isEqualTo("model-7-Each");
        assertThat(compiled.definition(MessageEventDefinition.class, "Wait")
                        .getMessage()
                        .getName())
                .isEqualTo("${block.event('Wait')}");
    }

    @Test
    void takesNoIdentifierThatIsDrawn() {
        var again = block("startEvent", "Again", "start-manual") + flow("Again", "Message_Again");

        var compiled = compiled(process(BY_HAND + end("Message_Again") + flow("Start", "Message_Again") + again));

        assertThat(compiled.model().getModelElementsByType(Message.class))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.getId()).isEqualTo("Message_Again_");
                    assertThat(message.getName()).isEqualTo("model-7:Again");
                });
    }

    @Test
    void writesNothingTheDrawingBroughtForTheEngine() {
        var evil = "<bpmn:userTask id=\"Task\" camunda:assignee=\"${evil}\" camunda:formKey=\"x\">"
                + "<bpmn:extensionElements><camunda:executionListener class=\"evil.Listener\" event=\"start\" />"
                + "</bpmn:extensionElements></bpmn:userTask>";

        assertThat(process7(process(BY_HAND + evil + end("End") + flow("Start", "Task") + flow("Task", "End")))
                        .xml())
                .doesNotContain("evil", "formKey");
    }

    @Test
    void refusesElementsItDoesNotKnow() {
        var script = "<bpmn:scriptTask id=\"Script\" scriptFormat=\"groovy\" />";

        assertThatThrownBy(() -> process7(process(BY_HAND + script + flow("Start", "Script"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Script");
    }
}
