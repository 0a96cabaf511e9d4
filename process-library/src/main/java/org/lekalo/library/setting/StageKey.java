package org.lekalo.library.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;

/** A stage of a pipeline of the process's records: the properties {@code pipeline} and {@code stage}. */
public record StageKey() implements SettingKind<StagePlace> {

    private static final String PIPELINE = "pipeline";

    @Override
    public List<String> properties(String name) {
        return List.of(PIPELINE, name);
    }

    /** A stage without its pipeline says nothing. */
    @Override
    public Optional<StagePlace> read(String name, Map<String, String> properties) {
        return Optional.of(new StagePlace(properties.getOrDefault(PIPELINE, "").strip(), given(properties.get(name))));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public void write(String name, StagePlace place, Map<String, String> into) {
        into.put(PIPELINE, place.pipeline());
        if (place.stage() != null) {
            into.put(name, place.stage());
        }
    }

    @Override
    public boolean isWhole(StagePlace place) {
        return !place.pipeline().isEmpty() && place.stage() != null;
    }

    /** Whether the stage exists where the block looks for it. */
    @Override
    public void check(StagePlace place, Spot spot) {
        spot.around().recordType().ifPresent(type -> check(place, type, spot));
    }

    private static void check(StagePlace place, RecordType type, Spot spot) {
        var pipeline = type.pipeline(place.pipeline());
        if (pipeline.isEmpty()) {
            spot.found(Rule.UNKNOWN_PIPELINE, place.pipeline());
        } else if (pipeline.get().stage(String.valueOf(place.stage())).isEmpty()) {
            spot.found(Rule.STAGE_OF_ANOTHER_PIPELINE, String.valueOf(place.stage()), place.pipeline());
        }
    }

    @Override
    public Stream<Part> uses(StagePlace place, Surroundings around) {
        return around.recordType().stream()
                .filter(type -> !place.pipeline().isEmpty())
                .map(type -> {
                    var stage = place.stage();
                    return stage == null
                            ? Part.pipeline(type.key(), place.pipeline())
                            : Part.stage(type.key(), place.pipeline(), stage);
                });
    }

    @Override
    public Optional<String> said(StagePlace place, Names names) {
        return names.stage(place);
    }
}
