package org.lekalo.library.model;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.definitions;
import static org.lekalo.library.drawing.Drawings.plain;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PagesTest {

    private static final String TWO = definitions("""
            <bpmn:collaboration id="C">
              <bpmn:participant id="Ours" name="Sales" processRef="P" />
              <bpmn:participant id="Theirs" name="Customer" processRef="tns:Q" />
            </bpmn:collaboration>
            <bpmn:process id="P"><bpmn:task id="A" /></bpmn:process>
            <bpmn:process id="Q" name="Buying"><bpmn:task id="B" /><bpmn:task id="D" /></bpmn:process>
            <bpmndi:BPMNDiagram id="Both" name="Overview"><bpmndi:BPMNPlane bpmnElement="C">
              <bpmndi:BPMNShape bpmnElement="Ours" /><bpmndi:BPMNShape bpmnElement="Theirs" />
            </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            <bpmndi:BPMNDiagram name="Detail"><bpmndi:BPMNPlane bpmnElement="Q" /></bpmndi:BPMNDiagram>""");

    @Test
    void areTheProcessesWithEachDiagramThatShowsThem() {
        assertThat(ProcessModel.read(TWO).pages())
                .containsExactly(
                        new Page(0, 0, "Sales", "Overview", 1),
                        new Page(1, 0, "Buying", "Overview", 2),
                        new Page(1, 1, "Buying", "Detail", 2));
    }

    @Test
    void areChosenAndAllOthersStayInTheFile() {
        var model = ProcessModel.read(TWO);
        var page = model.pages().get(2);

        var turned = model.on(page);

        assertThat(turned.page()).contains(page);
        assertThat(turned.elements()).extracting(ModelElement::id).containsExactly("B", "D");
        assertThat(turned.pages()).isEqualTo(model.pages());
        assertThat(turned.isPageOpen()).isFalse();
        assertThat(turned.on(model.pages().get(0)).elements())
                .extracting(ModelElement::id)
                .containsExactly("A");
    }

    @Test
    void needNoChoiceWhereOnlyOneCanBeMeant() {
        assertThat(ProcessModel.read(process("<bpmn:task id=\"A\" />")).isPageOpen())
                .isFalse();
        assertThat(ProcessModel.read(TWO).isPageOpen()).isTrue();
        assertThat(ProcessModel.read(TWO.replace("<bpmn:task id=\"A\" />", "")))
                .matches(model -> !model.isPageOpen())
                .matches(model -> model.processId().equals("Q"));
        assertThat(ProcessModel.read(
                        TWO.replace("<bpmn:process id=\"P\"", "<bpmn:process id=\"P\" isExecutable=\"true\"")))
                .matches(model -> !model.isPageOpen())
                .matches(model -> model.processId().equals("P"));
    }

    @Test
    void ofAProcessThatIsGoneAreChosenAnew() {
        var model = ProcessModel.read(TWO);
        var turned = model.on(model.pages().get(0)).xml().replace("id=\"P\"", "id=\"R\"");

        assertThat(ProcessModel.read(turned).isPageOpen()).isTrue();
    }

    @Test
    void renameTheProcessThatIsWorkedOnWithItsPool() {
        var model = ProcessModel.read(TWO);

        var renamed = model.on(model.pages().get(1)).renamed("Orders");

        assertThat(renamed.name()).isEqualTo("Orders");
        assertThat(renamed.xml()).contains("name=\"Sales\"").doesNotContain("Customer", "Buying");
    }

    @Test
    void ofWhichDiagramIsNoPartOfWhatIsAgreed() {
        var model = ProcessModel.read(TWO);

        var overview = model.on(model.pages().get(1));
        var detail = model.on(model.pages().get(2));

        assertThat(overview.hash()).isEqualTo(detail.hash());
        assertThat(overview.hash()).isNotEqualTo(model.on(model.pages().get(0)).hash());
    }

    @Test
    void takeAPrefixThatTheFileDoesNotHave() {
        var taken = TWO.replaceFirst("targetNamespace", "xmlns:lekalo=\"urn:theirs\" targetNamespace");
        var model = ProcessModel.read(taken);

        var turned = model.on(model.pages().get(1));

        assertThat(turned.xml()).contains("xmlns:lekalo=\"urn:theirs\"", "lekalo2:process=\"Q\"");
        assertThat(turned.processId()).isEqualTo("Q");
    }

    @Test
    void areNoneInAFileWithoutAProcess() {
        var model = ProcessModel.read(definitions("<bpmn:collaboration id=\"C\" />"));

        assertThat(model.pages()).isEmpty();
        assertThat(model.page()).isEmpty();
        assertThat(model.elements()).isEmpty();
        assertThat(model.renamed("Any").xml()).isEqualTo(model.xml());
    }

    @Test
    void doNotCountThePartsOfAProcessThatAreOpenedByThemselves() {
        var model = ProcessModel.read(process("<bpmn:subProcess id=\"Part\" />").replace("</bpmn:definitions>", """
                <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="Process_1" /></bpmndi:BPMNDiagram>
                <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="Part" /></bpmndi:BPMNDiagram></bpmn:definitions>"""));

        assertThat(model.pages()).hasSize(1);
    }

    @Test
    void findTheNamesOfTheirPoolsHoweverThoseNameTheirProcess() {
        var written = Stream.of("P", " P ", "tns:P", " tns:P\n", "other:tns:P")
                .map(reference -> ProcessModel.read(definitions("<bpmn:collaboration id=\"C\">"
                                + "<bpmn:participant id=\"Pool\" name=\"Sales\" processRef=\"" + reference + "\" />"
                                + "</bpmn:collaboration><bpmn:process id=\"P\">" + plain("task", "A")
                                + "</bpmn:process>"))
                        .pages()
                        .get(0)
                        .name());

        assertThat(written).containsExactly("Sales", "Sales", "Sales", "Sales", "");
    }

    /** None looks through all pools for its own. */
    @Test
    @Timeout(60)
    void areFoundInAFileOfThousandsOfPools() {
        var pools = IntStream.range(0, 24_000)
                .mapToObj("<bpmn:participant id=\"Pool%1$d\" name=\"Pool %1$d\" processRef=\"P%1$d\" />"::formatted)
                .collect(joining());
        var processes = IntStream.range(0, 24_000)
                .mapToObj("<bpmn:process id=\"P%1$d\" />"::formatted)
                .collect(joining());
        var model = ProcessModel.read(
                definitions("<bpmn:collaboration id=\"C\">" + pools + "</bpmn:collaboration>" + processes));

        assertThat(model.pages()).hasSize(24_000).extracting(Page::name).endsWith("Pool 23998", "Pool 23999");
        assertThat(model.isPageOpen()).isTrue();
    }
}
