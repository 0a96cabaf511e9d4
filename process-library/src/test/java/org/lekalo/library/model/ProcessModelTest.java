package org.lekalo.library.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.definitions;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProcessModelTest {

    private static final String SMALL = process(block("startEvent", "Start", "start-stage", "recordType", "deal")
            + "<bpmn:exclusiveGateway id=\"Which\" default=\"Which-Other\" />"
            + "<bpmn:userTask id=\"Task\" name=\"Call\"><bpmn:documentation>Ask nicely.</bpmn:documentation></bpmn:userTask>"
            + deadline("Late", "Task", "period", "2 days")
            + "<bpmn:endEvent id=\"Other\" />"
            + flow("Start", "Which")
            + flow("Which", "Task", "deal.amount > 5")
            + flow("Which", "Other"));

    @Test
    void listsTheElementsWithTheirArrows() {
        var model = ProcessModel.read(SMALL);

        assertThat(model.elements())
                .extracting(ModelElement::id)
                .containsExactly("Start", "Which", "Task", "Late", "Other");
        var choice = model.element("Which").orElseThrow();
        assertThat(choice.incoming()).extracting(SequenceFlow::source).containsExactly("Start");
        assertThat(choice.outgoing())
                .containsExactly(
                        new SequenceFlow("Which-Task", "", "Which", "Task", "deal.amount > 5", false),
                        new SequenceFlow("Which-Other", "", "Which", "Other", "", true));
        var task = model.element("Task").orElseThrow();
        assertThat(task.name()).isEqualTo("Call");
        assertThat(task.documentation()).isEqualTo("Ask nicely.");
        assertThat(model.element("Late").orElseThrow().attachedTo()).isEqualTo("Task");
    }

    @Test
    void hashesTheSameForTheSameProcessDrawnDifferently() {
        String moved = SMALL.replace("><", ">\n  <")
                .replace("bpmn:", "b:")
                .replace("xmlns:bpmn=", "xmlns:b=")
                .replace("</b:definitions>", "<!-- moved --><bpmndi:BPMNDiagram id=\"D\" /></b:definitions>")
                .replace("xsi:type=\"b:tFormalExpression\"", "xsi:type=\"bpmn:tFormalExpression\"");

        assertThat(ProcessModel.read(moved).hash())
                .isEqualTo(ProcessModel.read(SMALL).hash())
                .hasSize(64);
    }

    @Test
    void tellsAMovedShapeFromADocumentWrittenOtherwise() {
        var model = ProcessModel.read(SMALL);

        assertThat(ProcessModel.read(SMALL.replace("><", ">\n  <")).drawsTheSameAs(model))
                .isTrue();
        assertThat(ProcessModel.read(SMALL.replace(
                                "</bpmn:definitions>", "<bpmndi:BPMNDiagram id=\"D\" /></bpmn:definitions>"))
                        .drawsTheSameAs(model))
                .isFalse();
        assertThat(ProcessModel.read(SMALL.replace("amount > 5", "amount > 6")).drawsTheSameAs(model))
                .isFalse();
    }

    @Test
    void hashesDifferentlyWhereAnythingElseDiffers() {
        var hash = ProcessModel.read(SMALL).hash();

        assertThat(ProcessModel.read(SMALL.replace("amount > 5", "amount > 6")).hash())
                .isNotEqualTo(hash);
        assertThat(ProcessModel.read(SMALL.replace("nicely", "loudly")).hash()).isNotEqualTo(hash);
        assertThat(ProcessModel.read(SMALL.replace("2 days", "3 days")).hash()).isNotEqualTo(hash);
    }

    @Test
    void beginsWithAStartThatLeadsToAnEndBothDrawn() {
        var model = ProcessModel.blank("Скидка <5%> & \"прочее\"");

        assertThat(model.name()).isEqualTo("Скидка <5%> & \"прочее\"");
        assertThat(model.elements())
                .extracting(ModelElement::bpmnType)
                .containsExactly("bpmn:StartEvent", "bpmn:EndEvent");
        assertThat(model.drawn()).contains("Start_1", "End_1", "Flow_1");
    }

    @Test
    void renamesAndLeavesTheRestAlone() {
        String vendor = SMALL.replace(
                "</bpmn:definitions>",
                "<!-- kept --><ext:thing xmlns:ext=\"https://vendor.example\" ext:a=\"1\">some <ext:b/> text</ext:thing></bpmn:definitions>");

        var renamed = ProcessModel.read(vendor).renamed("New name");

        assertThat(renamed.name()).isEqualTo("New name");
        assertThat(renamed.xml()).contains("<!-- kept -->", "some <ext:b/> text");
        assertThat(renamed.elements()).isEqualTo(ProcessModel.read(vendor).elements());
    }

    @Test
    void keepsTheDocumentAsItCame() {
        String vendor = SMALL.replace(
                "<bpmn:process ",
                "<bpmn:extensionElements><zeebe:thing xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\"/></bpmn:extensionElements><bpmn:process ");

        assertThat(ProcessModel.read(vendor).xml()).isEqualTo(vendor);
    }

    @Test
    void readsFilesInOtherEncodings() {
        String russian = SMALL.replace("Call", "Позвонить").replace("UTF-8", "windows-1251");

        var model = ProcessModel.read(russian.getBytes(Charset.forName("windows-1251")));

        assertThat(model.element("Task").orElseThrow().name()).isEqualTo("Позвонить");
        assertThat(model.xml()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        assertThat(ProcessModel.read(("\uFEFF" + SMALL).getBytes(StandardCharsets.UTF_8))
                        .elements())
                .hasSize(5);
        assertThat(ProcessModel.read(SMALL.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16))
                        .elements())
                .hasSize(5);
    }

    @Test
    void looksIntoTheFirstProcessOfAPool() {
        var model = ProcessModel.read(
                definitions(
                        "<bpmn:collaboration id=\"C\"><bpmn:participant id=\"Pool\" name=\"Sales\" processRef=\"P\" /></bpmn:collaboration>"
                                + "<bpmn:process id=\"P\"><bpmn:laneSet id=\"L\"><bpmn:lane id=\"Lane\"><bpmn:flowNodeRef>S</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet><bpmn:startEvent id=\"S\" /></bpmn:process>"));

        assertThat(model.processId()).isEqualTo("P");
        assertThat(model.elements()).extracting(ModelElement::id).containsExactly("S");
    }
}
