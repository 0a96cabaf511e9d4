package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.findings;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.definitions;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.message.Messages;
import org.lekalo.library.model.mend.Fault;
import org.lekalo.library.model.mend.Mend;

class FileCheckTest {

    private static final String START = "<bpmn:startEvent id=\"Start\" name=\"Begin\" />";
    private static final String END = "<bpmn:endEvent id=\"End\" name=\"Done\" />";

    @Test
    void saysThatAnArrowLeadsNowhereWhereItBegins() {
        assertThat(ofTheFile(process(START + END + flow("Start", "Gone")))).containsExactly("Start arrow-to-nowhere");
        assertThat(ofTheFile(process(START + END + flow("Gone", "End")))).containsExactly("End arrow-from-nowhere");
        assertThat(ofTheFile(process(START + END + flow("Gone", "Lost")))).containsExactly("model arrow-of-nothing");
        assertThat(ofTheFile(process(START + END + "<bpmn:sequenceFlow id=\"F\" sourceRef=\"Start\" />")))
                .containsExactly("Start arrow-to-nowhere");
    }

    @Test
    void offersToRemoveTheArrowInBothLanguages() {
        var finding = findings(process(START + END + flow("Start", "Gone"))).stream()
                .filter(one -> one.key().equals(Rule.ARROW_TO_NOWHERE.key()))
                .findFirst()
                .orElseThrow();

        assertThat(finding.isError()).isTrue();
        assertThat(finding.text(Locale.ENGLISH)).contains("“Begin”").doesNotContain("Gone");
        assertThat(remedy(finding, new Locale("ru"))).isEqualTo("Убрать стрелку");
        assertThat(remedy(finding, Locale.ENGLISH)).isEqualTo("Remove the arrow");
    }

    @Test
    void tellsArrowsAcrossBordersFromThoseInTheWrongPlace() {
        var part =
                "<bpmn:subProcess id=\"Part\"><bpmn:task id=\"Inner\" /><bpmn:task id=\"Other\" />%s</bpmn:subProcess>";

        assertThat(ofTheFile(process(START + part.formatted("") + flow("Start", "Inner"))))
                .containsExactly("Start-Inner arrow-across-border");
        assertThat(ofTheFile(process(START + part.formatted("") + flow("Inner", "Other"))))
                .containsExactly("Inner-Other arrow-elsewhere");
        assertThat(ofTheFile(process(START + part.formatted(flow("Inner", "Other")))))
                .isEmpty();
    }

    @Test
    void saysThatAnArrowBetweenPoolsIsAMessage() {
        assertThat(ofTheFile(twoPools(flow("Start", "Their")))).containsExactly("Start-Their arrow-between-pools");
    }

    @Test
    void saysThatABorderEventSitsOnNothing() {
        assertThat(ofTheFile(process(START + "<bpmn:boundaryEvent id=\"Late\" attachedToRef=\"Gone\" />")))
                .containsExactly("Late event-on-nothing");
        assertThat(ofTheFile(process(START + "<bpmn:boundaryEvent id=\"Late\" />")))
                .containsExactly("Late event-on-nothing");
    }

    @Test
    void saysThatOtherwiseIsGone() {
        assertThat(ofTheFile(process(START + "<bpmn:exclusiveGateway id=\"Which\" default=\"Gone\" />")))
                .containsExactly("Which otherwise-gone");
    }

    @Test
    void saysThatAPoolHasNoProcess() {
        assertThat(
                        ofTheFile(
                                definitions(
                                        "<bpmn:collaboration id=\"C\"><bpmn:participant id=\"Pool\" processRef=\"Gone\" /></bpmn:collaboration><bpmn:process id=\"P\" />")))
                .containsExactly("Pool pool-without-process");
    }

    @Test
    void saysWhichIdentifiersAreWrong() {
        assertThat(ofTheFile(process("<bpmn:startEvent id=\"1abc\" />"))).containsExactly("1abc bad-id");
        assertThat(ofTheFile(process("<bpmn:startEvent id=\"a b\" />"))).containsExactly("a b bad-id");
        assertThat(ofTheFile(process("<bpmn:startEvent id=\"\uD835\uDC9C\" />")))
                .containsExactly("\uD835\uDC9C bad-id");
        assertThat(ofTheFile(process("<bpmn:startEvent id=\"" + "x".repeat(10_000) + "\" />")))
                .singleElement()
                .asString()
                .endsWith("x bad-id");
        assertThat(ofTheFile(process("<bpmn:startEvent />"))).containsExactly("model no-id");
        assertThat(ofTheFile(process("<bpmn:startEvent id=\"\" />"))).containsExactly("model no-id");
        assertThat(ofTheFile(process("<bpmn:startEvent id=\"A\" /><bpmn:endEvent id=\"A\" />")))
                .containsExactly("A id-twice");
    }

    @Test
    void warnsOfIdentifiersThatOnlyXmlTakes() {
        assertThat(findings(process("<bpmn:startEvent id=\"Начало\" />")))
                .filteredOn(finding -> finding.key().equals(Rule.FOREIGN_ID.key()))
                .singleElement()
                .matches(finding -> !finding.isError());
    }

    @Test
    void warnsOfAnIdentifierThatTheDiagramHasToo() {
        var drawn = process(START)
                .replace(
                        "</bpmn:definitions>",
                        "<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement=\"Process_1\"><bpmndi:BPMNShape id=\"Start\" bpmnElement=\"Start\" /></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>");

        assertThat(ofTheFile(drawn)).containsExactly("model diagram-id");
    }

    @Test
    void countsWhateverElsePointsToNothing() {
        var finding = findings(
                        process(
                                "<bpmn:startEvent id=\"Start\"><bpmn:outgoing>Gone</bpmn:outgoing></bpmn:startEvent><bpmn:association id=\"A\" sourceRef=\"Start\" targetRef=\"Lost\" />"))
                .stream()
                .filter(one -> one.key().equals(Rule.POINTS_NOWHERE.key()))
                .findFirst()
                .orElseThrow();

        assertThat(finding.isError()).isFalse();
        assertThat(finding.text(Locale.ENGLISH)).contains("nothing: 2.");
    }

    @Test
    void saysOfThousandsOfFaultsHowManyAreNotShown() {
        var lost = new StringBuilder(START);
        for (int i = 0; i < 10_000; i++) {
            lost.append("<bpmn:sequenceFlow id=\"F").append(i).append("\" sourceRef=\"Start\" targetRef=\"Gone\" />");
        }

        var findings = findings(process(lost.toString()));

        assertThat(findings).hasSizeLessThan(250);
        assertThat(findings)
                .filteredOn(finding -> finding.key().equals(Rule.MORE_FAULTS.key()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text(Locale.ENGLISH)).contains("9800"));
    }

    @Test
    void saysOfAFileWithoutAProcessOnlyThat() {
        assertThat(found(definitions(""))).containsExactly("model no-process");
        assertThat(
                        found(
                                definitions(
                                        "<bpmn:collaboration id=\"A\"><bpmn:participant id=\"Pool\" /></bpmn:collaboration><bpmn:collaboration id=\"B\" />")))
                .containsExactly("model no-process");
    }

    @Test
    void asksToChooseOneOfSeveralProcesses() {
        var both = "<bpmn:process id=\"P\">" + START + "</bpmn:process><bpmn:process id=\"Q\">"
                + "<bpmn:startEvent id=\"Other\" /></bpmn:process>";

        assertThat(ofTheFile(definitions(both))).containsExactly("model several-processes");
        assertThat(ofTheFile(definitions(both.replace("id=\"Q\"", "id=\"Q\" isExecutable=\"true\""))))
                .isEmpty();
    }

    @Test
    void doesNotMindWhatAnotherProcessBringsForItsOwnEngine() {
        var script = "<bpmn:scriptTask id=\"Run\" /><bpmn:startEvent id=\"Other\" />";

        assertThat(found(twoPools("").replace("<bpmn:task id=\"Their\" />", script)))
                .noneMatch(finding -> finding.contains("script"));
        assertThat(found(process(script))).anyMatch(finding -> finding.equals("Run script"));
    }

    @Test
    void findsNothingWrongWithReferencesThatCarryTheOwnPrefix() {
        assertThat(ofTheFile(process(
                        START + END + "<bpmn:sequenceFlow id=\"F\" sourceRef=\"tns:Start\" targetRef=\"tns:End\" />")))
                .isEmpty();
        assertThat(found(process(block("startEvent", "Start", "start-manual", "recordType", "deal") + END
                        + "<bpmn:sequenceFlow id=\"F\" sourceRef=\"tns:Start\" targetRef=\"tns:End\" />")))
                .noneMatch(finding -> finding.contains("dead-end"));
    }

    @ParameterizedTest
    @EnumSource
    void hasARuleForEachFault(Fault.Kind kind) {
        assertThat(Rule.valueOf(kind.name()).key()).startsWith("check.");
    }

    @ParameterizedTest
    @EnumSource
    void hasALabelForEachMend(Mend mend) {
        assertThat(Messages.in(Locale.ENGLISH).text(mend.key())).isNotBlank();
        assertThat(Messages.in(new Locale("ru")).text(mend.key()))
                .isNotBlank()
                .isNotEqualTo(Messages.in(Locale.ENGLISH).text(mend.key()));
    }

    private static String twoPools(String more) {
        return definitions("<bpmn:collaboration id=\"C\"><bpmn:participant id=\"Ours\" processRef=\"P\" />"
                + "<bpmn:participant id=\"Theirs\" processRef=\"Q\" /></bpmn:collaboration>"
                + "<bpmn:process id=\"P\" isExecutable=\"true\">" + START + more + "</bpmn:process>"
                + "<bpmn:process id=\"Q\"><bpmn:task id=\"Their\" /></bpmn:process>");
    }

    private static List<String> ofTheFile(String xml) {
        Set<String> rules = Stream.concat(
                        Stream.of(Fault.Kind.values()).map(kind -> Rule.valueOf(kind.name())),
                        Stream.of(Rule.SEVERAL_PROCESSES))
                .map(rule -> rule.key().substring("check.".length()))
                .collect(Collectors.toSet());
        return found(xml).stream()
                .filter(finding -> rules.contains(finding.substring(finding.lastIndexOf(' ') + 1)))
                .toList();
    }

    private static String remedy(Finding finding, Locale language) {
        var remedy = finding.remedy();
        return remedy == null ? "" : remedy.label(language);
    }
}
