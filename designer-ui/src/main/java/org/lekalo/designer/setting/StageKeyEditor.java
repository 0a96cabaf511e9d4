package org.lekalo.designer.setting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.setting.StagePlace;

/** A pipeline and one of its stages; where only one can be meant, it is the one. */
final class StageKeyEditor extends Div {

    private final transient Asked<StagePlace> asked;
    private final transient Optional<RecordType> type;
    private final Select<String> pipeline;
    private final Div stages = new Div();

    StageKeyEditor(Asked<StagePlace> asked) {
        this.asked = asked;
        type = asked.around().type();
        addClassName("panel-stack");
        stages.addClassName("panel-setting");
        var names = asked.setting().kind().properties(asked.setting().name());
        pipeline = select(names.get(0));
        var value = asked.value();
        var written = value == null || value.pipeline().isEmpty() ? meant() : value.pipeline();
        offerPipelines().in(pipeline, written);
        pipeline.setEnabled(!pipelines().isEmpty());
        pipeline.setHelperText(type.isEmpty() ? getTranslation("panel.form.no-type") : helpOfPipeline());
        pipeline.addValueChangeListener(event -> {
            showStages(names.get(1), null);
            tell(null);
        });
        showStages(names.get(1), value == null ? null : value.stage());
        add(pipeline, stages);
    }

    private String helpOfPipeline() {
        return pipelines().isEmpty() ? getTranslation("panel.pipeline.none") : asked.help();
    }

    private Select<String> select(String property) {
        var select = new Select<String>();
        select.setLabel(asked.sheet().wording().label(property));
        select.setPlaceholder(getTranslation("panel.choose"));
        select.setRequiredIndicatorVisible(asked.setting().needed());
        select.setEmptySelectionAllowed(asked.mayStayOpen());
        return select;
    }

    /** Most processes stay in the pipeline they began in. */
    private @Nullable String meant() {
        return Optional.ofNullable(asked.around().pipeline())
                .flatMap(this::pipeline)
                .or(() -> pipelines().size() == 1 ? Optional.of(pipelines().get(0)) : Optional.empty())
                .map(Pipeline::key)
                .orElse(null);
    }

    private List<Pipeline> pipelines() {
        return type.map(RecordType::pipelines).orElse(List.of());
    }

    private Optional<Pipeline> pipeline(String key) {
        return type.flatMap(known -> known.pipeline(key));
    }

    private Offer<String> offerPipelines() {
        return Offer.of(
                pipelines(),
                Pipeline::key,
                item -> item.name().in(getLocale()),
                key -> key,
                type.isEmpty() ? "" : getTranslation("panel.pipeline.gone"));
    }

    private void showStages(String property, @Nullable String chosen) {
        var select = select(property);
        var known = Optional.ofNullable(pipeline.getValue()).flatMap(this::pipeline);
        Offer.of(
                        known.map(Pipeline::stages).orElse(List.of()),
                        Stage::key,
                        item -> item.name().in(getLocale()),
                        key -> key,
                        known.isEmpty() ? "" : getTranslation("panel.stage.gone"))
                .in(select, chosen);
        select.setEnabled(known.isPresent());
        select.addValueChangeListener(event -> tell(event.getValue()));
        stages.removeAll();
        stages.add(select);
    }

    private void tell(@Nullable String stage) {
        var key = pipeline.getValue();
        asked.changed().to(key == null ? null : new StagePlace(key, stage));
    }
}
