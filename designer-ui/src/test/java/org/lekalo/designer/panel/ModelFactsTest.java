package org.lekalo.designer.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.process;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.setting.Processes;

class ModelFactsTest {

    @ParameterizedTest
    @CsvSource({"won, retail", "'offer,won', retail", "'*', retail", "'won,corporate.*',"})
    void aProcessBeginsInThePipelineThatAllItsStagesAreOf(String stages, @Nullable String pipeline) {
        var start = block(
                "startEvent", "Start", "start-stage", "recordType", "deal", "pipeline", "retail", "stage", stages);

        assertThat(ModelFacts.of(process(start), Processes.NONE).pipeline()).isEqualTo(pipeline);
    }
}
