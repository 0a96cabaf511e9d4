package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.findings;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.definitions;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.finding.Rule;

class SupportCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task",
                "manualTask",
                "serviceTask",
                "businessRuleTask",
                "receiveTask",
                "callActivity",
                "adHocSubProcess",
                "transaction",
                "complexGateway",
                "intermediateThrowEvent",
                "intermediateCatchEvent"
            })
    void refusesWhatIsNoBlock(String type) {
        assertThat(found(with("<bpmn:" + type + " id=\"Step\" />"))).containsExactly("Step cannot-run");
    }

    @Test
    void refusesABlockOnAnotherElement() {
        assertThat(found(with(block("manualTask", "Step", "user-task")))).containsExactly("Step block-mismatch");
        assertThat(found(with(block("userTask", "Step", "teleport")))).containsExactly("Step block-mismatch");
    }

    @Test
    void refusesEndsThatDoMoreThanEnd() {
        assertThat(found(process(START
                        + "<bpmn:endEvent id=\"End\"><bpmn:signalEventDefinition /></bpmn:endEvent>"
                        + flow("Start", "End"))))
                .containsExactly("End cannot-run");
    }

    @Test
    void namesTheTimerThatAForeignStartBrings() {
        var start = "<bpmn:startEvent id=\"Start\"><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT0S</bpmn:timeCycle>"
                + "</bpmn:timerEventDefinition></bpmn:startEvent>";

        assertThat(findings(process(start + END + flow("Start", "End"))))
                .filteredOn(finding -> finding.key().equals(Rule.OWN_TIMER.key()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.elementId()).isEqualTo("Start");
                    assertThat(finding.text(Locale.ENGLISH)).contains("R/PT0S");
                });
    }

    @Test
    void refusesRepeatedAndCompensatingSteps() {
        String step = TASK.replace("\"Task\"", "\"Step\"");

        assertThat(
                        found(
                                with(
                                        step.replace(
                                                "</bpmn:userTask>",
                                                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>"))))
                .containsExactly("Step repeated-step");
        assertThat(found(
                        with(step.replace("</bpmn:userTask>", "<bpmn:standardLoopCharacteristics /></bpmn:userTask>"))))
                .containsExactly("Step repeated-step");
        assertThat(found(with(step.replace(" id=", " isForCompensation=\"true\" id="))))
                .containsExactly("Step compensation");
    }

    @Test
    void refusesPartsThatTheEngineWouldObey() {
        assertThat(found(with(TASK.replace("\"Task\"", "\"Step\"")
                        .replace("</bpmn:userTask>", "<bpmn:potentialOwner /></bpmn:userTask>"))))
                .containsExactly("Step foreign-part");
    }

    @Test
    void letsLanesNotesGroupsAndDataPass() {
        assertThat(
                        found(
                                definitions(
                                        "<bpmn:collaboration id=\"C\"><bpmn:participant id=\"Pool\" name=\"Sales\" processRef=\"P\" /></bpmn:collaboration><bpmn:process id=\"P\">"
                                                + "<bpmn:laneSet id=\"L\"><bpmn:lane id=\"Lane\" name=\"Sales\"><bpmn:flowNodeRef>Start</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>"
                                                + START + END + flow("Start", "End")
                                                + "<bpmn:dataObject id=\"D\" /><bpmn:dataObjectReference id=\"DR\" dataObjectRef=\"D\" /><bpmn:dataStoreReference id=\"DS\" />"
                                                + "<bpmn:textAnnotation id=\"T\"><bpmn:text>&lt;b&gt;note&lt;/b&gt;</bpmn:text></bpmn:textAnnotation><bpmn:association id=\"A\" sourceRef=\"Start\" targetRef=\"T\" /><bpmn:group id=\"G\" /></bpmn:process>")))
                .isEmpty();
    }

    @Test
    void refusesAnIdThatADefinitionWouldHave() {
        assertThat(found(process(START + "<bpmn:endEvent id=\"model-7\" />" + flow("Start", "model-7"))))
                .containsExactly("model-7 reserved-id");
    }

    @Test
    void warnsOfStepsThatTheDrawingDoesNotShow() {
        assertThat(findings(process(START + END + flow("Start", "End"))))
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.key()).isEqualTo("check.not-drawn");
                    assertThat(finding.isError()).isFalse();
                });
    }

    @Test
    void refusesIdsOfDefinitionsForArrowsToo() {
        var drawing = process(START + END + flow("Start", "End")).replace("\"Start-End\"", "\"model-7\"");

        assertThat(found(drawing)).containsExactly("model-7 reserved-id");
    }
}
