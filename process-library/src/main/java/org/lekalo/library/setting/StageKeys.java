package org.lekalo.library.setting;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;

/**
 * Stages of which each will do, of one pipeline of the process's records or several. One is written as {@link StageKey} writes it. Of
 * several the keys stand with commas between, those of another pipeline with its key and a dot before them; an asterisk is any.
 */
public record StageKeys() implements SettingKind<List<StagePlace>> {

    private static final StageKey ONE = new StageKey();

    @Override
    public List<String> properties(String name) {
        return ONE.properties(name);
    }

    @Override
    public Optional<List<StagePlace>> read(String name, Map<String, String> properties) {
        return ONE.read(name, properties).map(StageKeys::places);
    }

    private static List<StagePlace> places(StagePlace written) {
        var keys = Optional.ofNullable(written.stage()).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
        return keys.isEmpty()
                ? List.of(new StagePlace(written.pipeline(), null))
                : keys.stream().map(key -> place(written.pipeline(), key)).toList();
    }

    private static StagePlace place(String pipeline, String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return new StagePlace(pipeline, key);
        }
        var stage = key.substring(dot + 1).strip();
        return new StagePlace(key.substring(0, dot).strip(), stage.isEmpty() ? null : stage);
    }

    @Override
    public void write(String name, List<StagePlace> places, Map<String, String> into) {
        var first = places.stream().findFirst().map(StagePlace::pipeline).orElse("");
        var keys = places.stream()
                .filter(place -> place.stage() != null)
                .map(place -> place.pipeline().equals(first) ? place.stage() : place.pipeline() + "." + place.stage())
                .collect(joining(","));
        ONE.write(name, new StagePlace(first, keys.isEmpty() ? null : keys), into);
    }

    @Override
    public boolean isWhole(List<StagePlace> places) {
        return !places.isEmpty() && places.stream().allMatch(ONE::isWhole);
    }

    @Override
    public void check(List<StagePlace> places, Spot spot) {
        spot.around().recordType().ifPresent(type -> {
            places.stream()
                    .map(StagePlace::pipeline)
                    .distinct()
                    .filter(key -> type.pipeline(key).isEmpty())
                    .forEach(key -> spot.found(Rule.UNKNOWN_PIPELINE, key));
            places.stream()
                    .distinct()
                    .filter(place ->
                            !place.isAny() && type.pipeline(place.pipeline()).isPresent())
                    .forEach(place -> ONE.check(place, spot));
            twice(places, type, spot);
        });
    }

    private static void twice(List<StagePlace> places, RecordType type, Spot spot) {
        var seen = new HashSet<StagePlace>();
        places.stream()
                .sorted((one, other) -> Boolean.compare(other.isAny(), one.isAny()))
                .filter(place -> seen.stream().anyMatch(place::meets) || !seen.add(place))
                .distinct()
                .forEach(place -> spot.found(Rule.STAGE_TWICE, name(place, type)));
    }

    private static Object name(StagePlace place, RecordType type) {
        var key = String.valueOf(place.stage());
        return place.isAny()
                ? Messages.both("stages.any")
                : type.pipeline(place.pipeline())
                        .flatMap(pipeline -> pipeline.stage(key))
                        .<Object>map(Stage::name)
                        .orElse(key);
    }

    /** A pipeline of which any stage will do may lose and get some. */
    @Override
    public Stream<Part> uses(List<StagePlace> places, Surroundings around) {
        return places.stream()
                .map(place -> place.isAny() ? new StagePlace(place.pipeline(), null) : place)
                .flatMap(place -> ONE.uses(place, around))
                .distinct();
    }

    @Override
    public Optional<String> said(List<StagePlace> places, Names names) {
        return Optional.ofNullable(names.type())
                .flatMap(type -> StageWords.of(places, type, names.language()))
                .map(words -> places.stream().anyMatch(StagePlace::isAny) || StageWords.isOfSeveral(places)
                        ? words
                        : names.text("said.stages", words));
    }
}
