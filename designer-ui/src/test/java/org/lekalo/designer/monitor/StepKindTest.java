package org.lekalo.designer.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepKindTest {

    @ParameterizedTest
    @CsvSource({
        "startEvent, START",
        "noneEndEvent, END",
        "userTask, TASK",
        "sendTask, NOTIFY",
        "serviceTask, ACTION",
        "exclusiveGateway, CHOICE",
        "parallelGateway, PARALLEL",
        "boundaryError, REFUSED",
        "boundaryTimer, WAIT",
        "intermediateTimer, WAIT"
    })
    void anUnnamedStepIsCalledByWhatItIs(String type, StepKind kind) {
        assertThat(StepKind.of(type)).isEqualTo(kind);
    }
}
