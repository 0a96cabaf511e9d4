package org.lekalo.library.setting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lekalo.library.message.Messages;
import org.lekalo.library.message.Quoted;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;

/**
 * Stages of which each will do, by their names: {@code «Offer» or «Contract»}. Pipelines are named where there are several, or any
 * stage of one will do.
 */
public final class StageWords {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Nobody reads more of them in a name. */
    private static final int MOST = 3;

    private final RecordType type;
    private final Locale language;
    private final Messages messages;

    private StageWords(RecordType type, Locale language) {
        this.type = type;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** Empty where one of them is gone, or none is chosen. */
    public static Optional<String> of(Collection<StagePlace> places, RecordType type, Locale language) {
        return new StageWords(type, language).of(places);
    }

    /** In both languages, for a finding. */
    public static Optional<Text> inBoth(Collection<StagePlace> places, RecordType type) {
        return of(places, type, RUSSIAN)
                .flatMap(ru -> of(places, type, Locale.ENGLISH).map(en -> new Text(ru, en)));
    }

    static boolean isOfSeveral(Collection<StagePlace> places) {
        return places.stream().map(StagePlace::pipeline).distinct().count() > 1;
    }

    private Optional<String> of(Collection<StagePlace> places) {
        boolean areThere = places.stream().allMatch(this::isThere);
        if (places.isEmpty() || !areThere) {
            return Optional.empty();
        }
        var byPipeline =
                places.stream().distinct().collect(groupingBy(StagePlace::pipeline, LinkedHashMap::new, toList()));
        boolean several = byPipeline.size() > 1;
        return Optional.of(byPipeline.values().stream()
                .map(stages -> ofOne(stages, several))
                .collect(joining("; ")));
    }

    private boolean isThere(StagePlace place) {
        return type.pipeline(place.pipeline())
                .filter(pipeline -> place.isAny()
                        || pipeline.stage(String.valueOf(place.stage())).isPresent())
                .isPresent();
    }

    private String ofOne(List<StagePlace> stages, boolean named) {
        var pipeline = type.pipeline(stages.get(0).pipeline()).orElseThrow();
        boolean any = stages.stream().anyMatch(StagePlace::isAny);
        boolean open = stages.stream().anyMatch(StagePlace::isAnyOpen);
        var words = any ? messages.text(open ? "stages.any-open" : "stages.any") : listed(stages, pipeline);
        return any || named ? messages.text("stages.of", quoted(pipeline.name()), words) : words;
    }

    private String listed(List<StagePlace> stages, Pipeline pipeline) {
        var names = stages.stream()
                .map(place -> quoted(pipeline.stage(String.valueOf(place.stage()))
                        .orElseThrow()
                        .name()))
                .toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        return names.size() > MOST
                ? messages.text("stages.more", joined(names.subList(0, MOST - 1)), names.size() - MOST + 1)
                : messages.text("stages.or", joined(names.subList(0, names.size() - 1)), names.get(names.size() - 1));
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }

    private String quoted(Text name) {
        return Quoted.in(language, name.in(language));
    }
}
