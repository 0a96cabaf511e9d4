package org.lekalo.server.metadata;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;
import org.lekalo.server.audit.Audit.Told;

/** What a change did to the metadata, in words: found by holding what was against what is. */
final class MetadataDeeds {

    /** They come and go with a type's pipelines. */
    private static final Set<String> OF_STAGES = Set.of("pipeline", "stage", "stage_since");

    private final Map<String, Piece> before = new LinkedHashMap<>();
    private final Map<String, Piece> after = new LinkedHashMap<>();

    private MetadataDeeds() {}

    /** @param names from the type down to the piece itself */
    private record Piece(String kind, String parent, List<Text> names, boolean removed, Map<String, String> settings) {

        Text name() {
            return names.get(names.size() - 1);
        }

        String subject(Locale language) {
            return names.stream().map(name -> name.in(language)).collect(joining(" · "));
        }
    }

    /** One thing that was done, as it is told in a language. */
    interface Deed {

        Told in(Locale language);
    }

    static List<Deed> between(RecordTypes before, RecordTypes after) {
        var deeds = new MetadataDeeds();
        before.all().forEach(type -> type(type, deeds.before));
        after.all().forEach(type -> type(type, deeds.after));
        return deeds.all();
    }

    private static void type(RecordType type, Map<String, Piece> pieces) {
        var names = List.of(type.name());
        var key = "type " + type.key();
        pieces.put(
                key,
                new Piece(
                        "type",
                        "",
                        names,
                        false,
                        Map.of("plural", type.plural().ru() + type.plural().en())));
        type.groups().forEach(group -> put(pieces, "group", key, names, group.key(), group.name(), false, Map.of()));
        type.fields().stream()
                .filter(field -> !OF_STAGES.contains(field.key()))
                .forEach(field -> field(field, key, names, pieces));
        type.pipelines().forEach(pipeline -> pipeline(pipeline, key, names, pieces));
    }

    private static void field(Field field, String type, List<Text> names, Map<String, Piece> pieces) {
        var settings = Map.of(
                "required", String.valueOf(field.required()),
                "formula", Objects.requireNonNullElse(field.formula(), ""),
                "bounds", field.bounds().toString(),
                "group", Objects.requireNonNullElse(field.group(), ""));
        var key = put(pieces, "field", type, names, field.key(), field.name(), false, settings);
        var within = with(names, field.name());
        field.options()
                .forEach(option ->
                        put(pieces, "option", key, within, option.key(), option.name(), option.removed(), Map.of()));
    }

    private static void pipeline(Pipeline pipeline, String type, List<Text> names, Map<String, Piece> pieces) {
        var key = put(pieces, "pipeline", type, names, pipeline.key(), pipeline.name(), false, Map.of());
        var within = with(names, pipeline.name());
        pipeline.stages()
                .forEach(stage -> put(
                        pieces,
                        "stage",
                        key,
                        within,
                        stage.key(),
                        stage.name(),
                        false,
                        Map.of("kind", stage.kind().name())));
    }

    private static String put(
            Map<String, Piece> pieces,
            String kind,
            String parent,
            List<Text> names,
            String key,
            Text name,
            boolean removed,
            Map<String, String> settings) {
        var path = parent + "/" + kind + " " + key;
        pieces.put(path, new Piece(kind, parent, with(names, name), removed, settings));
        return path;
    }

    private static List<Text> with(List<Text> names, Text name) {
        var longer = new ArrayList<>(names);
        longer.add(name);
        return longer;
    }

    private List<Deed> all() {
        List<Deed> deeds = new ArrayList<>();
        boolean groupGone = before.entrySet().stream()
                .anyMatch(piece -> piece.getValue().kind().equals("group") && !after.containsKey(piece.getKey()));
        after.forEach((path, piece) -> {
            var was = before.get(path);
            if (was != null) {
                changed(was, piece, groupGone, deeds);
            } else if (piece.parent().isEmpty() || before.containsKey(piece.parent())) {
                deeds.add(deed(piece, "added"));
            }
        });
        before.forEach((path, piece) -> {
            if (!after.containsKey(path) && (piece.parent().isEmpty() || after.containsKey(piece.parent()))) {
                deeds.add(deed(piece, "removed"));
            }
        });
        if (deeds.isEmpty()) {
            ordered(deeds);
        }
        return deeds;
    }

    private static void changed(Piece was, Piece is, boolean groupGone, List<Deed> deeds) {
        if (was.removed() != is.removed()) {
            deeds.add(deed(is, is.removed() ? "removed" : "returned"));
        }
        if (!was.name().equals(is.name())) {
            deeds.add(language -> told(is, language, "renamed", was.name().in(language)));
        }
        var settings = is.settings().keySet().stream()
                .filter(setting -> !Objects.equals(
                        was.settings().get(setting), is.settings().get(setting)))
                .filter(setting -> !(groupGone && setting.equals("group")))
                .sorted()
                .toList();
        if (!settings.isEmpty()) {
            deeds.add(language -> told(
                    is,
                    language,
                    "changed",
                    settings.stream()
                            .map(setting -> Messages.in(language).text("audit.metadata.setting." + setting))
                            .collect(joining(", "))));
        }
    }

    private void ordered(List<Deed> deeds) {
        Map<String, List<Piece>> byParent = new LinkedHashMap<>();
        after.values()
                .forEach(piece -> byParent.computeIfAbsent(
                                piece.parent() + " " + piece.kind(), parent -> new ArrayList<>())
                        .add(piece));
        Map<String, List<Piece>> were = new LinkedHashMap<>();
        before.values()
                .forEach(piece -> were.computeIfAbsent(piece.parent() + " " + piece.kind(), parent -> new ArrayList<>())
                        .add(piece));
        byParent.forEach((parent, pieces) -> {
            if (!pieces.equals(were.getOrDefault(parent, List.of()))) {
                deeds.add(language -> ordered(pieces, language));
            }
        });
    }

    private static Told ordered(List<Piece> pieces, Locale language) {
        var first = pieces.get(0);
        var above = first.names().subList(0, first.names().size() - 1);
        return new Told(
                above.stream().map(name -> name.in(language)).collect(joining(" · ")),
                Map.of(
                        "what",
                        what(
                                first.kind(),
                                "ordered",
                                pieces.stream()
                                        .map(piece -> piece.name().in(language))
                                        .collect(joining(", ")),
                                language)));
    }

    private static Deed deed(Piece piece, String done) {
        return language -> told(piece, language, done, "");
    }

    private static Told told(Piece piece, Locale language, String done, String more) {
        return new Told(piece.subject(language), Map.of("what", what(piece.kind(), done, more, language)));
    }

    private static String what(String kind, String done, String more, Locale language) {
        var words = Messages.in(language);
        return words.text("audit.metadata." + kind) + ": " + words.text("audit.metadata." + done, more);
    }
}
