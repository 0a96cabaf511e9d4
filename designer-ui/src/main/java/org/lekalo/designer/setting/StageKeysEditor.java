package org.lekalo.designer.setting;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.StagePlace;

/** Stages of all pipelines of the type in one list, each pipeline's under the choice of any. */
final class StageKeysEditor extends MultiSelectComboBox<StagePlace> {

    private final transient Asked<List<StagePlace>> asked;
    private final transient List<Pipeline> pipelines;
    private final transient List<StagePlace> offered;

    StageKeysEditor(Asked<List<StagePlace>> asked) {
        this.asked = asked;
        var type = asked.around().type();
        pipelines = type.map(RecordType::pipelines).orElse(List.of());
        offered = pipelines.stream().flatMap(StageKeysEditor::places).toList();
        var chosen = Objects.requireNonNullElse(asked.value(), List.<StagePlace>of()).stream()
                .filter(place -> place.stage() != null)
                .distinct()
                .toList();
        setLabel(asked.label());
        setHelperText(type.isEmpty() ? getTranslation("panel.form.no-type") : help());
        setPlaceholder(getTranslation("panel.choose"));
        setRequiredIndicatorVisible(asked.setting().needed());
        setAutoExpand(AutoExpandMode.VERTICAL);
        Offer.of(offered, Function.identity(), this::name, this::name, type.isEmpty() ? "" : gone(chosen))
                .in(this, chosen);
        setRenderer(new ComponentRenderer<>(this::row));
        setEnabled(!offered.isEmpty());
        addValueChangeListener(event -> choose(event.getOldValue(), event.getValue()));
    }

    private static Stream<StagePlace> places(Pipeline pipeline) {
        return Stream.concat(
                Stream.of(StagePlace.anyOf(pipeline.key())),
                pipeline.stages().stream().map(stage -> new StagePlace(pipeline.key(), stage.key())));
    }

    private String help() {
        return pipelines.isEmpty() ? getTranslation("panel.pipeline.none") : asked.help();
    }

    private String gone(Collection<StagePlace> chosen) {
        boolean pipelineIsGone = chosen.stream().anyMatch(place -> !isKnown(place.pipeline()));
        return getTranslation(pipelineIsGone ? "panel.pipeline.gone" : "panel.stage.gone");
    }

    private boolean isKnown(String pipeline) {
        return pipelines.stream().anyMatch(known -> known.key().equals(pipeline));
    }

    /** By its pipeline where there are several: what is chosen stands alone, and is found by either. */
    private String name(StagePlace place) {
        boolean isTheOnly = pipelines.size() == 1 && isKnown(place.pipeline());
        var pipeline = pipelines.stream()
                .filter(known -> known.key().equals(place.pipeline()))
                .map(known -> known.name().in(getLocale()))
                .findFirst()
                .orElse(place.pipeline());
        if (place.isAny()) {
            return isTheOnly ? getTranslation("panel.stages.any") : getTranslation("panel.stages.any-of", pipeline);
        }
        return isTheOnly ? stage(place) : getTranslation("panel.stages.of", pipeline, stage(place));
    }

    private String stage(StagePlace place) {
        var key = String.valueOf(place.stage());
        return pipelines.stream()
                .filter(known -> known.key().equals(place.pipeline()))
                .flatMap(known -> known.stage(key).stream())
                .map(known -> known.name().in(getLocale()))
                .findFirst()
                .orElse(key);
    }

    private Span row(StagePlace place) {
        boolean isUnderItsOwn = pipelines.size() > 1 && !place.isAny() && offered.contains(place);
        var row = new Span(isUnderItsOwn ? stage(place) : name(place));
        row.setClassName("stage-offered", isUnderItsOwn);
        return row;
    }

    /** Any stage and one of the same pipeline are not both chosen: the later goes first. */
    private void choose(Set<StagePlace> before, Set<StagePlace> now) {
        var added = new HashSet<>(now);
        added.removeAll(before);
        var left = now.stream()
                .filter(place -> added.contains(place) || added.stream().noneMatch(place::meets))
                .collect(Collectors.toSet());
        if (left.equals(now)) {
            tell(now);
        } else {
            setValue(left);
        }
    }

    /** In the order in which they are offered. */
    private void tell(Set<StagePlace> chosen) {
        var places = new LinkedHashSet<>(offered);
        places.retainAll(chosen);
        places.addAll(chosen);
        asked.changed().to(places.isEmpty() ? null : List.copyOf(places));
    }
}
