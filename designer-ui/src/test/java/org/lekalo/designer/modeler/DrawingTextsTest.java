package org.lekalo.designer.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lekalo.designer.company.Metadata;

class DrawingTextsTest {

    @Test
    void namesTheStagesThatBlocksMoveTo() {
        var types = new Metadata().recordTypes();
        var pipeline = types.type("deal").orElseThrow().pipelines().get(0);
        var stage = pipeline.stages().get(0);

        assertThat(DrawingTexts.in("ru", key -> key, types.all()).texts())
                .containsEntry(
                        "stage.%s.%s".formatted(pipeline.key(), stage.key()),
                        stage.name().ru());
    }
}
