package org.lekalo.library.compile;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lekalo.library.model.Drawings.block;
import static org.lekalo.library.model.Drawings.deadline;
import static org.lekalo.library.model.Drawings.flow;
import static org.lekalo.library.model.Drawings.forEach;
import static org.lekalo.library.model.Drawings.ifRefused;
import static org.lekalo.library.model.Drawings.lane;
import static org.lekalo.library.model.Drawings.lanes;
import static org.lekalo.library.model.Drawings.process;
import static org.lekalo.library.model.Drawings.timer;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.palette.Palette;

class ProcessCompilerTest {

    private static final String APPROVAL = process(block("startEvent", "Start", "start-stage", "recordType", "deal")
            + block("userTask", "Agree", "user-task", "responsible", "owners-head", "dueWorkingDays", "2")
            + deadline("Late", "Agree")
            + "<bpmn:exclusiveGateway id=\"Which\" default=\"Which-Move\" />"
            + block("serviceTask", "Move", "move-stage", "pipeline", "sales", "stage", "won")
            + block("serviceTask", "Note", "change-fields")
            + block("sendTask", "Tell", "notify", "text", "Hello {deal.title}")
            + "<bpmn:endEvent id=\"End\" />"
            + flow("Start", "Agree")
            + flow("Agree", "Which")
            + flow("Which", "Note", "deal.amount > 5 and deal.city != \"A&B\"")
            + flow("Which", "Move")
            + flow("Note", "Tell")
            + flow("Late", "Tell")
            + flow("Tell", "End")
            + flow("Move", "End"));

    @Test
    void keepsEveryElementAndGivesTheProcessItsKey() {
        var compiled = compile(APPROVAL);

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
    void whatIsDoneForEachRecordIsAProcessOfItsOwnForWhichTheStepWaits() {
        var compiled = compile(process(block("startEvent", "Start", "start-manual", "recordType", "deal")
                + forEach(
                        "Each",
                        "<bpmn:startEvent id=\"Begin\" /><bpmn:endEvent id=\"Over\" />" + flow("Begin", "Over"),
                        "records",
                        "payment.deal")
                + "<bpmn:endEvent id=\"End\" />"
                + flow("Start", "Each")
                + flow("Each", "End")));

        assertThat(compiled.getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly("model-7", "model-7-Each");
        ReceiveTask each = compiled.getModelElementById("Each");
        assertThat(each.isCamundaAsyncBefore()).isTrue();
        StartEvent begin = compiled.getModelElementById("Begin");
        assertThat(begin.isCamundaAsyncBefore()).isTrue();
        assertThat(((Process) begin.getParentElement()).getId()).isEqualTo("model-7-Each");
    }

    @Test
    void givesEachBlockTheNameTheEngineResolves() {
        var compiled = compile(APPROVAL);

        assertThat(((ServiceTask) compiled.getModelElementById("Move")).getCamundaDelegateExpression())
                .isEqualTo("${block}");
        assertThat(((ServiceTask) compiled.getModelElementById("Note")).getCamundaDelegateExpression())
                .isEqualTo("${block}");
        assertThat(((SendTask) compiled.getModelElementById("Tell")).getCamundaDelegateExpression())
                .isEqualTo("${block}");
        var listener = ((UserTask) compiled.getModelElementById("Agree"))
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaTaskListener.class)
                .singleResult();
        assertThat(listener.getCamundaDelegateExpression()).isEqualTo("${block}");
        assertThat(listener.getCamundaEvent()).isEqualTo("create");
    }

    @Test
    void tellsTheEngineTheInstructionOfATask() {
        var compiled = compile(process(block("startEvent", "Start", "start-manual")
                + "<bpmn:userTask id=\"Task\"><bpmn:documentation>Ask &lt;nicely&gt;.</bpmn:documentation></bpmn:userTask>"
                + flow("Start", "Task")));

        assertThat(((UserTask) compiled.getModelElementById("Task")).getDocumentations())
                .singleElement()
                .satisfies(text -> assertThat(text.getTextContent()).isEqualTo("Ask <nicely>."));
    }

    @Test
    void keepsTheLinesOfATextThatIsSetOnABlock() {
        var compiled = compile(process(block("startEvent", "Start", "start-manual")
                + "<bpmn:sendTask id=\"Tell\"><bpmn:extensionElements><camunda:properties>"
                + "<camunda:property name=\"block\" value=\"notify\" />"
                + "<camunda:property name=\"text\" value=\"One &lt;&amp;&quot;&#10;&#9;two\" />"
                + "</camunda:properties></bpmn:extensionElements></bpmn:sendTask>"
                + flow("Start", "Tell")));

        assertThat(((SendTask) compiled.getModelElementById("Tell"))
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .singleResult()
                        .getCamundaProperties())
                .extracting(CamundaProperty::getCamundaValue)
                .contains("One <&\"\n\ttwo");
    }

    @Test
    void keepsConditionsAsFeelAndTheOtherwise() {
        var compiled = compile(APPROVAL);

        var condition = ((SequenceFlow) compiled.getModelElementById("Which-Note")).getConditionExpression();
        assertThat(condition.getLanguage()).isEqualTo("feel");
        assertThat(condition.getTextContent()).isEqualTo(Feel.strict("deal.amount > 5 and deal.city != \"A&B\""));
        assertThat(((ExclusiveGateway) compiled.getModelElementById("Which"))
                        .getDefault()
                        .getId())
                .isEqualTo("Which-Move");
    }

    @Test
    void startsAsynchronouslyAndParksEffectsBehindATask() {
        var compiled = compile(APPROVAL);

        assertThat(isAsync(compiled, "Start")).isTrue();
        assertThat(isAsync(compiled, "Which"))
                .as("may ask for a field that is gone")
                .isTrue();
        assertThat(isAsync(compiled, "Move")).as("reached in a job already").isFalse();
        assertThat(isAsync(compiled, "Note")).as("reached in a job already").isFalse();
        assertThat(isAsync(compiled, "Tell")).as("reached in a job already").isFalse();
        assertThat(isAsync(compiled, "Agree")).isFalse();
    }

    @Test
    void aChoiceByAnswersAloneNeedsNoJob() {
        var compiled =
                compile(APPROVAL.replace("deal.amount > 5 and deal.city != \"A&amp;B\"", "outcome_Agree = \"yes\""));

        assertThat(isAsync(compiled, "Which")).isFalse();
        assertThat(isAsync(compiled, "Move")).isTrue();
        assertThat(isAsync(compiled, "Note")).isTrue();
    }

    @Test
    void letsEffectsBehindAStartRunInTheStartsJob() {
        var compiled = compile(process(block("startEvent", "Start", "start-manual")
                + block("sendTask", "Tell", "notify")
                + "<bpmn:endEvent id=\"End\" />"
                + flow("Start", "Tell")
                + flow("Tell", "End")));

        assertThat(isAsync(compiled, "Tell")).isFalse();
    }

    @Test
    void putsADeadlineWithoutAPeriodAtTheTasksOwnDueDate() {
        var compiled = compile(APPROVAL);

        var late = (BoundaryEvent) compiled.getModelElementById("Late");
        assertThat(late.getAttachedTo().getId()).isEqualTo("Agree");
        assertThat(late.cancelActivity()).isTrue();
        assertThat(timerOf(compiled, "Late").getTimeDate().getTextContent()).isEqualTo("${workingCalendar.after(2)}");
    }

    @Test
    void writesAWayForRefusalsAsABoundaryErrorThatKeepsWhatWasSaid() {
        var compiled = compile(process(block("startEvent", "Start", "start-manual", "recordType", "deal")
                + block("serviceTask", "Move", "move-stage", "pipeline", "sales", "stage", "won")
                + ifRefused("Refused", "Move")
                + "<bpmn:endEvent id=\"End\" />"
                + flow("Start", "Move")
                + flow("Move", "End")
                + flow("Refused", "End")));

        var refused = (BoundaryEvent) compiled.getModelElementById("Refused");
        assertThat(refused.getAttachedTo().getId()).isEqualTo("Move");
        var definition =
                (ErrorEventDefinition) refused.getEventDefinitions().iterator().next();
        assertThat(definition.getError().getErrorCode()).isEqualTo("refused");
        assertThat(definition.getCamundaErrorMessageVariable()).isEqualTo("refusal");
    }

    @Test
    void givesATaskWhatItsLaneSays() {
        var compiled = compile(process(lanes(lane("Sales", "role:sales", "Task", "Own"))
                + block("startEvent", "Start", "start-manual")
                + block("userTask", "Task", "user-task", "responsible", " ")
                + block("userTask", "Own", "user-task", "responsible", "record-owner")
                + flow("Start", "Task")
                + flow("Task", "Own")));

        assertThat(responsible(compiled, "Task")).isEqualTo("role:sales");
        assertThat(responsible(compiled, "Own")).isEqualTo("record-owner");
    }

    private static String responsible(BpmnModelInstance compiled, String task) {
        return ((UserTask) compiled.getModelElementById(task))
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .singleResult()
                        .getCamundaProperties()
                        .stream()
                        .filter(property -> property.getCamundaName().equals("responsible"))
                        .map(CamundaProperty::getCamundaValue)
                        .collect(joining());
    }

    @Test
    void aGatheringPlaceHasNoJobOfItsOwnForTheEngineWouldNotSeeWhoWaitsThere() {
        var compiled = compile(process(block("startEvent", "Start", "start-manual")
                + block("userTask", "Task", "user-task")
                + "<bpmn:inclusiveGateway id=\"Meet\" default=\"Meet-End\" />"
                + "<bpmn:endEvent id=\"End\" /><bpmn:endEvent id=\"Other\" />"
                + flow("Start", "Task")
                + flow("Task", "Meet")
                + "<bpmn:sequenceFlow id=\"Too\" sourceRef=\"Task\" targetRef=\"Meet\" />"
                + flow("Meet", "Other", "deal.amount > 5")
                + flow("Meet", "End")));

        assertThat(isAsync(compiled, "Meet")).isFalse();
    }

    @Test
    void writesPeriodsAsTheEngineReadsThem() {
        var compiled = compile(process(block("startEvent", "Start", "start-manual")
                + timer("intermediateCatchEvent", "Minutes", "wait-duration", "period", "5 minutes")
                + timer("intermediateCatchEvent", "Weeks", "wait-duration", "period", "2 weeks")
                + timer("intermediateCatchEvent", "Working", "wait-duration", "period", "3 working-days")
                + timer("intermediateCatchEvent", "Until", "wait-until", "field", "closeDate")
                + "<bpmn:endEvent id=\"End\" />"
                + flow("Start", "Minutes")
                + flow("Minutes", "Weeks")
                + flow("Weeks", "Working")
                + flow("Working", "Until")
                + flow("Until", "End")));

        assertThat(timerOf(compiled, "Minutes").getTimeDuration().getTextContent())
                .isEqualTo("PT5M");
        assertThat(timerOf(compiled, "Weeks").getTimeDuration().getTextContent())
                .isEqualTo("P2W");
        assertThat(timerOf(compiled, "Working").getTimeDate().getTextContent())
                .isEqualTo("${workingCalendar.after(3)}");
        assertThat(timerOf(compiled, "Until").getTimeDate().getTextContent()).isEqualTo("${block.moment('Until')}");
        assertThat(isAsync(compiled, "Until")).as("a date may be missing").isTrue();
        assertThat(isAsync(compiled, "Working")).as("cannot fail").isFalse();
    }

    @Test
    void turnsFurtherStartsIntoMessagesThatNobodySends() {
        var model = Drawing.read(
                process(block("startEvent", "ByStage", "start-stage")
                        + block("startEvent", "ByHand", "start-manual")
                        + "<bpmn:endEvent id=\"End\" />"
                        + flow("ByStage", "End")
                        + flow("ByHand", "End")),
                Palette.BLOCKS);

        var compiled = ProcessCompiler.compile(model, "model-7", 3);

        assertThat(compiled.starts()).containsExactly("ByStage", "ByHand");
        var parsed = parse(compiled.xml());
        assertThat(((StartEvent) parsed.getModelElementById("ByStage")).getEventDefinitions())
                .isEmpty();
        var message = (MessageEventDefinition) ((StartEvent) parsed.getModelElementById("ByHand"))
                .getEventDefinitions()
                .iterator()
                .next();
        assertThat(message.getMessage().getName()).isEqualTo("model-7:ByHand");
    }

    @Test
    void writesNothingTheDrawingBroughtForTheEngine() {
        var compiled = ProcessCompiler.compile(
                Drawing.read(
                        process(block("startEvent", "Start", "start-manual")
                                + "<bpmn:userTask id=\"Task\" camunda:assignee=\"${evil}\" camunda:formKey=\"x\"><bpmn:extensionElements><camunda:executionListener class=\"evil.Listener\" event=\"start\" /></bpmn:extensionElements></bpmn:userTask>"
                                + "<bpmn:endEvent id=\"End\" />"
                                + flow("Start", "Task")
                                + flow("Task", "End")),
                        Palette.BLOCKS),
                "model-7",
                3);

        assertThat(compiled.xml()).doesNotContain("evil", "formKey");
    }

    @Test
    void refusesElementsItDoesNotKnow() {
        var model = Drawing.read(
                process(block("startEvent", "Start", "start-manual")
                        + "<bpmn:scriptTask id=\"Script\" scriptFormat=\"groovy\" />"
                        + flow("Start", "Script")),
                Palette.BLOCKS);

        assertThatThrownBy(() -> ProcessCompiler.compile(model, "model-7", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Script");
    }

    private static BpmnModelInstance compile(String xml) {
        return parse(ProcessCompiler.compile(Drawing.read(xml, Palette.BLOCKS), ProcessCompiler.key(7), 3)
                .xml());
    }

    private static BpmnModelInstance parse(String xml) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isAsync(BpmnModelInstance compiled, String id) {
        return ((FlowNode) compiled.getModelElementById(id)).isCamundaAsyncBefore();
    }

    private static TimerEventDefinition timerOf(BpmnModelInstance compiled, String id) {
        return compiled.getModelElementById(id)
                .getChildElementsByType(TimerEventDefinition.class)
                .iterator()
                .next();
    }
}
