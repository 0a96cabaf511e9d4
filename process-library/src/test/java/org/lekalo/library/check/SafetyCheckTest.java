package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.findings;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.definitions;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assignee",
                "candidateUsers",
                "candidateGroups",
                "dueDate",
                "followUpDate",
                "priority",
                "formKey",
                "formRef",
                "class",
                "expression",
                "delegateExpression",
                "resultVariable",
                "topic",
                "type",
                "jobPriority",
                "taskPriority",
                "asyncBefore",
                "calledElementTenantId",
                "decisionRef",
                "mapDecisionResult",
                "errorCodeVariable",
                "collection",
                "elementVariable",
                "initiator"
            })
    void refusesAttributesOfTheEngineByNameAndElement(String attribute) {
        var found = findings(with("<bpmn:userTask id=\"Step\" name=\"Step\" camunda:" + attribute + "=\"x\" />"));

        assertThat(found)
                .filteredOn(finding -> finding.key().equals("check.engine-attribute"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.elementId()).isEqualTo("Step");
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.text(Locale.ENGLISH)).contains("camunda:" + attribute, "userTask");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://activiti.org/bpmn", "http://flowable.org/bpmn", "http://camunda.org/schema/1.0/bpmn"})
    void refusesThemUnderAnyPrefix(String namespace) {
        assertThat(found(with("<bpmn:userTask xmlns:nice=\"" + namespace
                        + "\" id=\"Step\" name=\"Step\" nice:assignee=\"anna\" />")))
                .contains("Step engine-attribute");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:executionListener event=\"start\" class=\"evil.Listener\" />",
                "<camunda:taskListener event=\"create\" expression=\"x\" />",
                "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"groovy\">evil()</camunda:script></camunda:inputParameter></camunda:inputOutput>",
                "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>",
                "<camunda:formData><camunda:formField id=\"a\" defaultValue=\"x\" /></camunda:formData>",
                "<camunda:failedJobRetryTimeCycle>R9999/PT0S</camunda:failedJobRetryTimeCycle>",
                "<camunda:field name=\"x\"><camunda:string>y</camunda:string></camunda:field>",
                "<camunda:in businessKey=\"x\" />",
                "<camunda:errorEventDefinition id=\"e\" expression=\"x\" />"
            })
    void refusesElementsOfTheEngine(String extension) {
        assertThat(found(with("<bpmn:userTask id=\"Step\" name=\"Step\"><bpmn:extensionElements>" + extension
                        + "</bpmn:extensionElements></bpmn:userTask>")))
                .contains("Step engine-element");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:userTask id=\"Step\" name=\"Hello ${evil}\" />",
                "<bpmn:userTask id=\"Step\" name=\"Hello #{evil}\" />",
                "<bpmn:userTask id=\"Step\" name=\"&#36;{evil}\" />",
                "<bpmn:userTask id=\"Step\" name=\"x\"><bpmn:documentation>${evil}</bpmn:documentation></bpmn:userTask>",
                "<bpmn:userTask id=\"Step\" name=\"x\"><bpmn:documentation><![CDATA[${evil}]]></bpmn:documentation></bpmn:userTask>",
                "<bpmn:serviceTask id=\"Step\" implementation=\"${evil}\" />",
                "<bpmn:userTask id=\"Step\" name=\"x\"><bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${evil}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>",
                "<bpmn:userTask id=\"Step\" name=\"x\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${1000000000}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
                "<bpmn:userTask id=\"Step\" name=\"x\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"responsible\" value=\"${evil}\" /></camunda:properties></bpmn:extensionElements></bpmn:userTask>"
            })
    void refusesExpressionsOfJavaWhereverTheyHide(String step) {
        assertThat(found(with(step))).anyMatch(finding -> finding.startsWith("Step expression-in-"));
    }

    @Test
    void refusesExpressionsInConditionsAndOtherLanguages() {
        String juel = SoundModels.choosing("${evil}").replace(" language=\"feel\"", "");

        assertThat(found(juel)).contains("Which-End expression-in-text", "Which-End condition-language");
        assertThat(found(SoundModels.choosing("${evil}"))).contains("Which-End expression-in-text");
        assertThat(found(SoundModels.choosing("evil()").replace("\"feel\"", "\"groovy\"")))
                .contains("Which-End condition-language");
    }

    @Test
    void refusesExpressionsInMessagesAndSignals() {
        assertThat(found(definitions("<bpmn:message id=\"M\" name=\"${evil}\" /><bpmn:process id=\"P\">" + START + END
                        + flow("Start", "End") + "</bpmn:process>")))
                .containsExactly("model expression-in-attribute");
    }

    @Test
    void refusesScripts() {
        assertThat(
                        found(
                                with(
                                        "<bpmn:scriptTask id=\"Step\" scriptFormat=\"groovy\"><bpmn:script>evil()</bpmn:script></bpmn:scriptTask>")))
                .contains("Step script", "Step cannot-run");
    }

    @Test
    void refusesTimersOfTheFilesOwn() {
        for (String timer : new String[] {
            "<bpmn:timeCycle>R/PT0S</bpmn:timeCycle>",
            "<bpmn:timeDuration>PT0S</bpmn:timeDuration>",
            "<bpmn:timeDate>tomorrow</bpmn:timeDate>"
        }) {
            assertThat(found(with(block("intermediateCatchEvent", "Step", "wait-duration", "period", "1 days")
                            .replace(
                                    "</bpmn:intermediateCatchEvent>",
                                    "<bpmn:timerEventDefinition>" + timer
                                            + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"))))
                    .containsExactly("Step own-timer");
        }
        assertThat(found(process(
                        "<bpmn:startEvent id=\"Start\"><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT0S</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>"
                                + END + flow("Start", "End"))))
                .contains("Start start-without-kind");
    }

    @Test
    void letsOtherVendorsAdditionsPass() {
        assertThat(
                        found(
                                with(
                                        "<bpmn:userTask xmlns:v=\"https://vendor.example\" xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" id=\"Step\" name=\"Step\" v:owner=\"${theirs}\"><bpmn:extensionElements><zeebe:formDefinition formId=\"x\" /><v:any>${theirs}</v:any><camunda:properties><camunda:property name=\"responsible\" value=\"record-owner\" /></camunda:properties></bpmn:extensionElements></bpmn:userTask>")))
                .isEmpty();
    }

    @Test
    void letsWhatModelersWriteOnTheirOwnPass() {
        assertThat(found(with(SoundModels.TASK
                                .replace("Task\" ", "Step\" camunda:modelerTemplate=\"lekalo.user-task\" ")
                                .replace("\"Task\"", "\"Step\""))
                        .replace("isExecutable", "camunda:historyTimeToLive=\"180\" isExecutable")))
                .isEmpty();
        assertThat(found(with(SoundModels.TASK.replace("\"Task\"", "\"Step\""))
                        .replace("isExecutable", "camunda:historyTimeToLive=\"${evil}\" isExecutable")))
                .containsExactly("model engine-attribute");
    }

    @Test
    void takesTheNameOfTheProcessAsANameAndMarksTheStepWhoseNameLooksLikeAnExpression() {
        var drawing = with(block("userTask", "Step", "user-task", "responsible", "record-owner"));

        assertThat(found(drawing.replace("<bpmn:process ", "<bpmn:process name=\"${7*7}\" ")))
                .isEmpty();
        assertThat(found(drawing.replace("name=\"Step\"", "name=\"${7*7}\"")))
                .containsExactly("Step expression-in-attribute");
    }
}
