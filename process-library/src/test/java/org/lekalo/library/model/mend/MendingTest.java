package org.lekalo.library.model.mend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.arrow;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.definitions;
import static org.lekalo.library.drawing.Drawings.documented;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.plain;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.model.mend.Fault.Kind;

class MendingTest {

    private static final String STEPS =
            "<bpmn:startEvent id=\"Start\" /><bpmn:task id=\"Work\" /><bpmn:endEvent id=\"End\" />";

    @Test
    void removesAnArrowThatLeadsNowhereWithItsLineAndNothingElse() {
        var before = drawn(
                STEPS.replace("id=\"Start\" />", "id=\"Start\"><bpmn:outgoing>F</bpmn:outgoing></bpmn:startEvent>")
                        + "<!-- kept --><bpmn:sequenceFlow id=\"F\" sourceRef=\"Start\" targetRef=\"Gone\" />"
                        + flow("Work", "End"),
                shape("Start") + "<bpmndi:BPMNEdge id=\"F_di\" bpmnElement=\"F\" />" + shape("Work"));

        var after = mended(before).xml();

        assertThat(after)
                .doesNotContain("\"F\"", ">F<", "F_di")
                .contains("<!-- kept -->", "Work-End", "Start_di", "Work_di");
        assertThat(Faults.of(ProcessModel.read(after))).isEmpty();
    }

    @Test
    void mendsOnlyWhatIsAskedFor() {
        var model = ProcessModel.read(process(STEPS + flow("Start", "Gone") + flow("Lost", "End")));
        var faults = Faults.of(model);

        var after = Mending.mended(model, List.of(faults.get(0).code()));

        assertThat(faults).hasSize(2);
        assertThat(Faults.of(after)).containsExactly(faults.get(1));
        assertThat(Mending.mended(after, List.of(faults.get(0).code(), "nonsense")))
                .isSameAs(after);
    }

    @Test
    void renamesAnIdentifierWhereverItIsUsed() {
        var before = drawn(
                "<bpmn:laneSet id=\"L\"><bpmn:lane id=\"Lane\"><bpmn:flowNodeRef>1abc</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>"
                        + "<bpmn:task id=\"1abc\" name=\"1abc\" default=\"a b\"><bpmn:outgoing>a b</bpmn:outgoing></bpmn:task>"
                        + "<bpmn:endEvent id=\"End\"><bpmn:incoming>a b</bpmn:incoming></bpmn:endEvent>"
                        + "<bpmn:boundaryEvent id=\"Late\" attachedToRef=\"1abc\" />"
                        + "<bpmn:sequenceFlow id=\"a b\" sourceRef=\"1abc\" targetRef=\"End\"><bpmn:conditionExpression language=\"feel\">outcome_1abc = \"yes\" and outcome_1abcd = 1</bpmn:conditionExpression></bpmn:sequenceFlow>",
                shape("1abc"));

        var after = mended(before);

        assertThat(after.xml())
                .contains(
                        "<bpmn:flowNodeRef>Task_1abc</bpmn:flowNodeRef>",
                        "id=\"Task_1abc\"",
                        "name=\"1abc\"",
                        "default=\"a_b\"",
                        "<bpmn:outgoing>a_b</bpmn:outgoing>",
                        "<bpmn:incoming>a_b</bpmn:incoming>",
                        "attachedToRef=\"Task_1abc\"",
                        "sourceRef=\"Task_1abc\"",
                        "bpmnElement=\"Task_1abc\"",
                        "outcome_Task_1abc = \"yes\" and outcome_1abcd = 1");
        assertThat(after.flows()).extracting(SequenceFlow::source).containsExactly("Task_1abc");
        assertThat(Faults.of(after)).allMatch(fault -> fault.kind().isSlip());
    }

    @Test
    void renamesAnswersWhereverTheyAreAskedFor() {
        var asked = documented(
                block("sendTask", "Tell", "notify", "text", "They said {outcome_1a}."),
                "Said {outcome_1a}, `{outcome_1a-b}`.");

        var after = mended(process(plain("userTask", "1a") + asked));

        assertThat(after.element("Tell").orElseThrow().properties())
                .containsEntry("text", "They said {outcome_UserTask_1a}.");
        assertThat(after.element("Tell").orElseThrow().documentation())
                .as("another identifier may begin with the former one")
                .isEqualTo("Said {outcome_UserTask_1a}, `{outcome_1a-b}`.");
    }

    @Test
    void keepsTwoApartOfWhichOneBeginsAsTheOtherIsCalled() {
        var condition = flow("Which", "End", "`outcome_1a` = \"x\" and `outcome_1a-b` = \"y\"");

        var after = mended(process(plain("userTask", "1a")
                + plain("userTask", "1a-b")
                + choice("Which", "Other")
                + end("End")
                + end("Other")
                + condition
                + flow("Which", "Other")));

        assertThat(after.flows().get(0).condition())
                .isEqualTo("`outcome_UserTask_1a` = \"x\" and `outcome_UserTask_1a-b` = \"y\"");
    }

    @Test
    void tellsTwoOfOneNameApartByWhatIsNearAndByTheOrderOfTheirShapes() {
        var before =
                definitions("<bpmn:process id=\"P\"><bpmn:task id=\"A\" name=\"one\" /><bpmn:endEvent id=\"End\" />"
                        + flow("A", "End")
                        + "</bpmn:process><bpmn:process id=\"Q\"><bpmn:task id=\"A\" name=\"two\" /><bpmn:endEvent id=\"Stop\" />"
                        + flow("A", "Stop")
                        + "</bpmn:process><bpmndi:BPMNDiagram id=\"D\"><bpmndi:BPMNPlane id=\"Pl\" bpmnElement=\"P\">"
                        + shape("A") + shape("A").replace("A_di", "B_di") + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>");

        var after = mended(before).xml();

        assertThat(after)
                .contains(
                        "id=\"A\" name=\"one\"",
                        "id=\"A_2\" name=\"two\"",
                        "sourceRef=\"A\" targetRef=\"End\"",
                        "sourceRef=\"A_2\" targetRef=\"Stop\"")
                .containsPattern("bpmnElement=\"A\" id=\"A_di\"|id=\"A_di\" bpmnElement=\"A\"|bpmnElement=\"A\"")
                .containsPattern("<bpmndi:BPMNShape bpmnElement=\"A_2\" id=\"B_di\"");
    }

    @Test
    void keepsTheChoiceOfAProcessThatIsRenamed() {
        var model = ProcessModel.read(definitions("<bpmn:process id=\"1p\"><bpmn:task id=\"A\" /></bpmn:process>"
                + "<bpmn:process id=\"2p\"><bpmn:task id=\"B\" /></bpmn:process>"));
        var second = model.on(model.pages().get(1));

        var after = mended(second.xml());

        assertThat(after.elements()).extracting(ModelElement::id).containsExactly("B");
        assertThat(after.isPageOpen()).isFalse();
    }

    @Test
    void givesAnIdentifierToWhatHasNone() {
        var after = mended(process("<bpmn:startEvent /><bpmn:task id=\"\" /><bpmn:task id=\"Task\" />"));

        assertThat(after.elements()).extracting(ModelElement::id).containsExactly("StartEvent", "Task_2", "Task");
    }

    /** None looks for a free name among all those before it. */
    @Test
    @Timeout(60)
    void givesAnIdentifierToThousandsThatHaveNone() {
        var after = mended(process("<bpmn:task />".repeat(40_000) + plain("task", "Task_3")));

        assertThat(after.elements())
                .extracting(ModelElement::id)
                .hasSize(40_001)
                .doesNotHaveDuplicates()
                .startsWith("Task", "Task_2", "Task_4")
                .endsWith("Task_40001", "Task_3");
    }

    /** None looks through all that is named anywhere for its own name. */
    @Test
    @Timeout(60)
    void removesThousandsOfArrowsAtOnce() {
        var arrows = IntStream.range(0, 20_000)
                .mapToObj(at -> arrow("F" + at, "Gone" + at, "Lost" + at))
                .collect(joining());

        var after = mended(process(begin("Start") + arrows));

        assertThat(after.xml()).contains("id=\"Start\"").doesNotContain("sequenceFlow");
    }

    @Test
    void shortensAnIdentifierOfTenThousandSigns() {
        var after = mended(process("<bpmn:task id=\"" + "x".repeat(10_000) + "\" />"));

        assertThat(after.elements()).singleElement().matches(task -> task.id().length() == 60);
    }

    @Test
    void makesAMessageOfAnArrowBetweenPools() {
        var after = mended(twoPools(flow("Ours", "Theirs")
                .replace(" />", "><bpmn:conditionExpression>x</bpmn:conditionExpression></bpmn:sequenceFlow>")));

        assertThat(after.xml())
                .contains("<bpmn:messageFlow id=\"Ours-Theirs\" sourceRef=\"Ours\" targetRef=\"Theirs\"")
                .doesNotContain("sequenceFlow", "conditionExpression");
        assertThat(after.xml().indexOf("messageFlow")).isLessThan(after.xml().indexOf("</bpmn:collaboration>"));
        assertThat(Faults.of(after)).isEmpty();
    }

    @Test
    void putsAnArrowToItsSteps() {
        var after = mended(
                process("<bpmn:subProcess id=\"Part\"><bpmn:task id=\"A\" /><bpmn:task id=\"B\" /></bpmn:subProcess>"
                        + flow("A", "B")));

        assertThat(after.xml().indexOf("sequenceFlow")).isLessThan(after.xml().indexOf("</bpmn:subProcess>"));
        assertThat(Faults.of(after)).isEmpty();
    }

    @Test
    void attachesABorderEventToTheStepOnWhoseBorderItIsDrawn() {
        var event =
                "<bpmn:boundaryEvent id=\"Late\" attachedToRef=\"Gone\"><bpmn:timerEventDefinition /></bpmn:boundaryEvent>";
        var onBorder = box("Work", 100, 100, 140, 80) + box("Late", 200, 162, 36, 36);

        assertThat(mended(drawn(STEPS + event, onBorder)).xml()).contains("attachedToRef=\"Work\"");
        assertThat(mended(drawn(STEPS + event, onBorder.replace("\"162\"", "\"400\"")))
                        .xml())
                .contains("<bpmn:intermediateCatchEvent id=\"Late\">")
                .doesNotContain("attachedToRef", "boundaryEvent");
    }

    @Test
    void removesABorderEventThatCannotStandAloneWithItsWays() {
        var event = "<bpmn:boundaryEvent id=\"Late\"><bpmn:errorEventDefinition /></bpmn:boundaryEvent>";

        var after = mended(drawn(STEPS + event + flow("Late", "End") + flow("Start", "Work"), shape("Late")));

        assertThat(after.xml()).doesNotContain("Late").contains("Start-Work");
    }

    @Test
    void dropsReferencesThatPointToNothingAndLinesWithoutAnEnd() {
        var after = mended(drawn(
                "<bpmn:startEvent id=\"Start\"><bpmn:outgoing>Gone</bpmn:outgoing></bpmn:startEvent>"
                        + "<bpmn:exclusiveGateway id=\"Which\" default=\"Gone\" />"
                        + "<bpmn:association id=\"A\" sourceRef=\"Start\" targetRef=\"Lost\" />",
                shape("Ghost") + shape("Start") + "<bpmndi:BPMNEdge id=\"A_di\" bpmnElement=\"A\" />"));

        assertThat(after.xml()).contains("Start_di").doesNotContain("Gone", "Lost", "Ghost", "association", "A_di");
        assertThat(Faults.of(after)).isEmpty();
    }

    @Test
    void leavesReferencesIntoOtherFilesAlone() {
        assertThat(
                        Faults.of(
                                ProcessModel.read(
                                        process(
                                                "<bpmn:callActivity id=\"Call\" calledElement=\"other:Process\" /><bpmn:receiveTask id=\"R\" messageRef=\"other:Message\" />"))))
                .isEmpty();
    }

    @Test
    void emptiesAPoolWhoseProcessIsGone() {
        var after = mended(
                definitions(
                        "<bpmn:collaboration id=\"C\"><bpmn:participant id=\"Pool\" processRef=\"Gone\" /></bpmn:collaboration><bpmn:process id=\"P\" />"));

        assertThat(after.xml()).contains("<bpmn:participant id=\"Pool\"/>");
    }

    @Test
    void givesAFileWithoutAProcessOneInItsFirstPool() {
        var after = mended(definitions(
                "<bpmn:collaboration id=\"C\"><bpmn:participant id=\"Pool\" name=\"Sales\" /></bpmn:collaboration>"));

        assertThat(after.page()).get().matches(page -> page.name().equals("Sales"));
        assertThat(after.xml()).contains("processRef=\"" + after.processId() + "\"", "bpmnElement=\"C\"");
        assertThat(mended(definitions("")).processId()).isNotEmpty();
    }

    @Test
    void showsDrawingToolsNothingThatTheyWouldDrop() {
        var model = ProcessModel.read(drawn(
                        "<bpmn:startEvent id=\"Начало\" /><bpmn:endEvent id=\"End\" /><bpmn:sequenceFlow id=\"F\" sourceRef=\"Начало\" targetRef=\"tns:End\" />",
                        shape("Начало"))
                .replace(
                        "<bpmndi:BPMNPlane id=\"Plane\" bpmnElement=\"Process_1\">",
                        "<bpmndi:BPMNPlane id=\"Plane\" bpmnElement=\"Gone\">"));

        var drawable = Drawable.of(model);

        assertThat(drawable.renamed()).containsExactly(Map.entry("Начало", "StartEvent"));
        assertThat(drawable.xml())
                .contains("sourceRef=\"StartEvent\"", "targetRef=\"End\"", "bpmnElement=\"StartEvent\"")
                .containsPattern("BPMNPlane [^>]*bpmnElement=\"Process_1\"");
        assertThat(Faults.of(ProcessModel.read(drawable.xml())))
                .extracting(Fault::kind)
                .doesNotContain(Kind.FOREIGN_ID, Kind.POINTS_NOWHERE);
    }

    @Test
    void showsDrawingToolsNoPrefixThatMeansSomethingElseToThem() {
        var xml = process(
                        "<bpmn:task id=\"A\" camunda:assignee=\"x\"><bpmn:extensionElements><camunda:form /></bpmn:extensionElements></bpmn:task>")
                .replace("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

        var drawable = ProcessModel.read(Drawable.of(ProcessModel.read(xml)).xml());

        assertThat(drawable.xml())
                .contains("camunda_theirs:assignee=\"x\"", "<camunda_theirs:form/>")
                .doesNotContain("xmlns:camunda=");
        assertThat(drawable.hash()).isEqualTo(ProcessModel.read(xml).hash());
    }

    @Test
    void showsDrawingToolsASoundFileAsItIs() {
        var xml = drawn(STEPS, shape("Start"));

        assertThat(Drawable.of(ProcessModel.read(xml)).xml()).isSameAs(xml);
    }

    private static ProcessModel mended(String xml) {
        var model = ProcessModel.read(xml);
        return Mending.mended(
                model,
                Faults.of(model).stream()
                        .filter(fault -> !fault.kind().isSlip())
                        .map(Fault::code)
                        .toList());
    }

    private static String twoPools(String more) {
        return definitions(
                "<bpmn:collaboration id=\"C\"><bpmn:participant id=\"X\" processRef=\"P\" /><bpmn:participant id=\"Y\" processRef=\"Q\" /></bpmn:collaboration>"
                        + "<bpmn:process id=\"P\"><bpmn:task id=\"Ours\" />" + more
                        + "</bpmn:process><bpmn:process id=\"Q\"><bpmn:task id=\"Theirs\" /></bpmn:process>");
    }

    private static String drawn(String elements, String shapes) {
        return process(elements)
                .replace(
                        "</bpmn:definitions>",
                        "<bpmndi:BPMNDiagram id=\"Diagram\"><bpmndi:BPMNPlane id=\"Plane\" bpmnElement=\"Process_1\">"
                                + shapes + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>");
    }

    private static String shape(String id) {
        return "<bpmndi:BPMNShape bpmnElement=\"" + id + "\" id=\"" + id.replaceAll("[^A-Za-z]", "") + "_di\" />";
    }

    private static String box(String id, int x, int y, int width, int height) {
        return "<bpmndi:BPMNShape id=\"%s_di\" bpmnElement=\"%s\"><dc:Bounds xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" /></bpmndi:BPMNShape>"
                .formatted(id, id, x, y, width, height);
    }
}
