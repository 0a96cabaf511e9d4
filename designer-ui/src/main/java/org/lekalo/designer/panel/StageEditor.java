package org.lekalo.designer.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;

/** A pipeline and one of its stages; where there is only one pipeline, it is the one. */
final class StageEditor extends Div {

    /** Hears the keys of what was chosen. */
    @FunctionalInterface
    interface Chosen extends Serializable {
        void chosen(@Nullable String pipeline, @Nullable String stage);
    }

    private final Select<Pipeline> pipeline = new Select<>();
    private final Select<Stage> stage = new Select<>();

    StageEditor(Optional<RecordType> type, @Nullable String pipelineKey, @Nullable String stageKey, Chosen chosen) {
        addClassName("panel-stack");
        var pipelines = type.map(RecordType::pipelines).orElse(List.of());
        pipeline.setLabel(getTranslation("panel.pipeline"));
        pipeline.setItems(pipelines);
        pipeline.setItemLabelGenerator(item -> item.name().in(getLocale()));
        pipeline.setPlaceholder(getTranslation("panel.choose"));
        pipeline.setEnabled(!pipelines.isEmpty());
        if (type.isPresent() && pipelines.isEmpty()) {
            pipeline.setHelperText(getTranslation("panel.pipeline.none"));
        }
        stage.setLabel(getTranslation("panel.stage"));
        stage.setItemLabelGenerator(item -> item.name().in(getLocale()));
        stage.setPlaceholder(getTranslation("panel.choose"));
        show(pipelines, pipelineKey, stageKey);
        pipeline.addValueChangeListener(event -> {
            offerStages();
            chosen.chosen(pipelineKey(), null);
        });
        stage.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                chosen.chosen(pipelineKey(), event.getValue().key());
            }
        });
        add(pipeline, stage);
    }

    private void show(List<Pipeline> pipelines, @Nullable String pipelineKey, @Nullable String stageKey) {
        pipelines.stream()
                .filter(item -> item.key().equals(pipelineKey) || pipelines.size() == 1)
                .findFirst()
                .ifPresent(pipeline::setValue);
        offerStages();
        pipeline.getOptionalValue()
                .flatMap(item -> stageKey == null ? Optional.empty() : item.stage(stageKey))
                .ifPresent(stage::setValue);
    }

    private void offerStages() {
        stage.setItems(pipeline.getOptionalValue().map(Pipeline::stages).orElse(List.of()));
        stage.setEnabled(!pipeline.isEmpty());
    }

    private @Nullable String pipelineKey() {
        return pipeline.getOptionalValue().map(Pipeline::key).orElse(null);
    }
}
