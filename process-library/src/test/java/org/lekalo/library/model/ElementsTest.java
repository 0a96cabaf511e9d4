package org.lekalo.library.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.besides;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.definitions;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.event;
import static org.lekalo.library.drawing.Drawings.eventPart;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.lane;
import static org.lekalo.library.drawing.Drawings.lanes;
import static org.lekalo.library.drawing.Drawings.part;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of elements, also as odd files write them. */
class ElementsTest {

    private static final String TASK = "<bpmn:userTask id=\"Task\" />";

    private static ProcessModel read(String elements) {
        return ProcessModel.read(process(elements));
    }

    private static ModelElement element(String elements, String id) {
        return read(elements).element(id).orElseThrow();
    }

    private static List<String> ids(String elements) {
        return read(elements).elements().stream().map(ModelElement::id).toList();
    }

    private static List<String> arrows(String elements) {
        return read(elements).flows().stream().map(SequenceFlow::id).toList();
    }

    @Test
    void knowThePartsTheyAreDrawnInAndStandRightBehindThem() {
        var drawing = begin("Start") + part("Outer", begin("In"), part("Inner", begin("First"))) + end("End");

        assertThat(ids(drawing)).containsExactly("Start", "Outer", "In", "Inner", "First", "End");
        assertThat(element(drawing, "First").container()).isEqualTo("Inner");
        assertThat(element(drawing, "Inner").container()).isEqualTo("Outer");
        assertThat(element(drawing, "End").container()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                            | NONE
            <bpmn:standardLoopCharacteristics />                                          | LOOP
            <bpmn:multiInstanceLoopCharacteristics />                                     | PARALLEL
            <bpmn:multiInstanceLoopCharacteristics isSequential="false" />                | PARALLEL
            <bpmn:multiInstanceLoopCharacteristics isSequential="true" />                 | SEQUENTIAL
            <bpmn:multiInstanceLoopCharacteristics isSequential=" 1 " />                  | SEQUENTIAL
            """)
    void carryTheMarkerThatIsInThem(String inside, Marker marker) {
        assertThat(element(part("Part", begin("In"), inside), "Part").marker()).isEqualTo(marker);
    }

    @Test
    void beginByAnEventWhateverElseIsInThem() {
        var loop = "<bpmn:standardLoopCharacteristics />";

        assertThat(element(eventPart("Part", begin("In"), loop), "Part").marker())
                .isEqualTo(Marker.EVENT);
        assertThat(element(eventPart("Part", begin("In")).replace("\"true\"", "\"1\""), "Part")
                        .marker())
                .isEqualTo(Marker.EVENT);
    }

    @Test
    void endWhatTheyAreOnUnlessTheySayOtherwise() {
        var late = deadline("Late", "Task");

        assertThat(element(TASK + late, "Late").interrupting()).isTrue();
        assertThat(element(TASK + besides(late), "Late").interrupting()).isFalse();
        assertThat(element(TASK + besides(late).replace("\"false\"", "\"0\""), "Late")
                        .interrupting())
                .isFalse();
    }

    @Test
    void carryTheirEventDefinitionsInTheirOrder() {
        var both = event("endEvent", "End", "", "error")
                .replace(
                        "</bpmn:endEvent>", "<bpmn:eventDefinitionRef>Timer</bpmn:eventDefinitionRef></bpmn:endEvent>");

        assertThat(element(both, "End").eventDefinitions())
                .containsExactly("bpmn:ErrorEventDefinition", "bpmn:EventDefinitionRef");
    }

    @Test
    void haveThePropertiesThatAreWrittenThereTheLastOfANameCounting() {
        var twice = block("userTask", "Task", "user-task", "a", "1", "b", "", "a", "2");
        var unnamed = twice.replace("name=\"b\"", "");

        assertThat(element(twice, "Task").properties()).isEqualTo(Map.of("block", "user-task", "a", "2", "b", ""));
        assertThat(element(unnamed, "Task").properties()).isEqualTo(Map.of("block", "user-task", "a", "2"));
    }

    @Test
    void haveAllOfTheirDocumentation() {
        var twice = "<bpmn:userTask id=\"Task\"><bpmn:documentation>One.</bpmn:documentation>"
                + "<bpmn:documentation><![CDATA[<two>]]></bpmn:documentation></bpmn:userTask>";

        assertThat(element(twice, "Task").documentation()).isEqualTo("One.\n\n<two>");
    }

    @Test
    void areTheFirstOfAnIdentifierAndNoneWithoutOne() {
        assertThat(ids(begin("X") + end("X") + "<bpmn:userTask name=\"Lost\" /><bpmn:userTask id=\"\" />"))
                .containsExactly("X");
        assertThat(element(begin("X") + end("X"), "X").bpmnType()).isEqualTo("bpmn:StartEvent");
    }

    @Test
    void ofAPartWithoutAnIdentifierAreNotRead() {
        assertThat(ids(part("", begin("In")).replace("id=\"\"", "") + end("End")))
                .containsExactly("End");
    }

    @Test
    void areNamedByArrowsInTheWaysOfOtherTools() {
        var flow = flow("tns:Start", " End ").replace("id=\"tns:Start- End \"", "id=\"F\"");

        assertThat(read(begin("Start") + end("End") + flow).flows())
                .containsExactly(new SequenceFlow("F", "", "Start", "End", "", false));
    }

    @Test
    void areNamedByTheirBordersAndTheirOtherwiseInThoseWaysToo() {
        var late = deadline("Late", "tns:Task");
        var which = choice("Which", "End").replace("\"Which-End\"", "\"tns:Which-End\"");

        assertThat(element(TASK + late, "Late").attachedTo()).isEqualTo("Task");
        assertThat(read(which + end("End") + flow("Which", "End")).flows())
                .singleElement()
                .matches(SequenceFlow::otherwise);
    }

    @Test
    void areNotJoinedByArrowsFromNowhereOrAcrossABorder() {
        assertThat(arrows(begin("Start") + end("End") + flow("Start", "Gone") + flow("Gone", "End")))
                .isEmpty();
        assertThat(arrows(begin("Start") + part("Part", begin("In")) + flow("Start", "In")))
                .isEmpty();
    }

    @Test
    void areJoinedWhereverTheirArrowIsWritten() {
        var arrowOutside = begin("Start") + part("Part", begin("In"), end("Out")) + flow("In", "Out");

        assertThat(arrows(arrowOutside)).containsExactly("In-Out");
    }

    @Test
    void areJoinedByLinksOfOneNameUnderAnIdentifierThatIsFree() {
        var links = event("intermediateThrowEvent", "Out", "A", "link")
                + event("intermediateCatchEvent", "In", "a", "link")
                + begin("Out_link");

        assertThat(read(links).flows())
                .containsExactly(new SequenceFlow("Out_link_", "", "Out", "In", "", false, true));
    }

    @Test
    void standInTheirLanesAsTheFileSays() {
        var lanes = lanes(
                lane("Sales", "", "tns:Task", "Gone").replace("<bpmn:flowNodeRef>Gone", "<bpmn:flowNodeRef>\n Gone "));

        assertThat(read(lanes + TASK).lanes())
                .singleElement()
                .satisfies(lane -> assertThat(lane.holds()).containsExactlyInAnyOrder("Task", "Gone"));
    }

    @Test
    void ofOtherProcessesAndPoolsAreDrawnOnly() {
        var model = ProcessModel.read(definitions("<bpmn:collaboration id=\"C\">"
                + "<bpmn:participant id=\"Ours\" processRef=\"P\" /><bpmn:participant id=\"Theirs\" processRef=\"Q\" />"
                + "</bpmn:collaboration>"
                + "<bpmn:process id=\"P\" isExecutable=\"true\">" + begin("Start") + "</bpmn:process>"
                + "<bpmn:process id=\"Q\">" + begin("Other") + "</bpmn:process>"));

        assertThat(model.processId()).isEqualTo("P");
        assertThat(model.drawnOnly()).containsExactlyInAnyOrder("Theirs", "Q", "Other");
    }
}
