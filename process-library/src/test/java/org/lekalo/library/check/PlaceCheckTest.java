package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.drawing.Drawings.definitions;
import static org.lekalo.library.drawing.Drawings.flow;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Company;

class PlaceCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "abc", "", "Infinity", "-INF", "1e308", "99999999", "12px", "0x10", "1,5"})
    void refusesPlacesAndSizesThatAreNoNumbersOrAbsurd(String number) {
        assertThat(found(drawn(number, "36", "10"))).containsExactly("Start badly-placed");
        assertThat(found(drawn("10", number, "10"))).containsExactly("Start badly-placed");
        assertThat(found(drawn("10", "36", number))).containsExactly("Start-End badly-placed");
    }

    @Test
    void refusesAShapeWithoutAPlaceAndANegativeSize() {
        assertThat(found(drawn("10", "-5", "10"))).containsExactly("Start badly-placed");
        assertThat(found(drawn("10", "36", "10").replaceAll("<dc:Bounds[^>]*>", "")))
                .containsExactly("Start badly-placed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "-4230.5", "1.5E2", "0", "180.00000000000003"})
    void takesEveryPlaceThatAToolWrites(String number) {
        assertThat(found(drawn(number, "36", number))).isEmpty();
    }

    @Test
    void takesALabelWithoutASize() {
        var label =
                "<bpmndi:BPMNLabel><dc:Bounds x=\"1\" y=\"1\" width=\"0\" height=\"0\" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>";

        assertThat(found(drawn("10", "36", "10").replace("</bpmndi:BPMNShape>", label)))
                .isEmpty();
    }

    @Test
    void refusesWhatNobodyWouldFindBesideTheOthers() {
        assertThat(found(beside(drawn("999999", "36", "10")))).containsExactly("Start badly-placed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-90000", "45000"})
    void refusesAStepWithNothingBetweenItAndTheOthers(String x) {
        assertThat(found(beside(drawn(x, "36", "10")))).containsExactly("Start badly-placed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "60000", "-45000"})
    void refusesAnArrowThatLeadsFarAwayFromAllSteps(String x) {
        assertThat(found(beside(drawn("10", "36", x)))).containsExactly("Start-End badly-placed");
    }

    @Test
    void refusesANameThatStandsFarAwayFromAllSteps() {
        var label =
                "<bpmndi:BPMNLabel><dc:Bounds x=\"1\" y=\"60000\" width=\"9\" height=\"9\" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>";

        assertThat(found(drawn("10", "36", "10").replace("</bpmndi:BPMNShape>", label)))
                .containsExactly("Start badly-placed");
    }

    @Test
    void refusesAStepThatIsLargerThanADrawing() {
        assertThat(found(drawn("10", "90000", "10"))).containsExactly("Start badly-placed");
        assertThat(found(drawn("10", "2000", "10"))).isEmpty();
    }

    private static String beside(String drawn) {
        var other =
                "<bpmndi:BPMNShape id=\"T%1$d\" bpmnElement=\"End\"><dc:Bounds x=\"%1$d\" y=\"5\" width=\"36\" height=\"36\" /></bpmndi:BPMNShape>";
        return drawn.replace(
                "</bpmndi:BPMNPlane>", other.formatted(200) + other.formatted(300) + "</bpmndi:BPMNPlane>");
    }

    @Test
    void refusesAShapeWithoutExtentAndAnArrowWithoutAWay() {
        assertThat(found(drawn("10", "0", "10"))).containsExactly("Start badly-placed");
        assertThat(found(drawn("10", "36", "10").replaceFirst("<di:waypoint[^>]*>", "")))
                .containsExactly("Start-End badly-placed");
    }

    private static List<String> found(String xml) {
        return ModelCheck.check(
                        Drawing.read(xml, Palette.BLOCKS), new Circumstances(Company.types(), Company.DIRECTORY))
                .stream()
                .filter(Finding::isError)
                .map(finding -> finding.elementId() + " " + finding.key().substring("check.".length()))
                .toList();
    }

    private static String drawn(String x, String width, String waypoint) {
        return definitions("<bpmn:process id=\"P\">" + START + END + flow("Start", "End") + "</bpmn:process>"
                + """
                <bpmndi:BPMNDiagram xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="D">
                  <bpmndi:BPMNPlane id="Plane" bpmnElement="P">
                    <bpmndi:BPMNShape id="S" bpmnElement="Start"><dc:Bounds x="%s" y="5" width="%s" height="36" /></bpmndi:BPMNShape>
                    <bpmndi:BPMNEdge id="E" bpmnElement="Start-End"><di:waypoint x="46" y="20" /><di:waypoint x="%s" y="20" /></bpmndi:BPMNEdge>
                  </bpmndi:BPMNPlane>
                </bpmndi:BPMNDiagram>""".formatted(x, width, waypoint));
    }
}
