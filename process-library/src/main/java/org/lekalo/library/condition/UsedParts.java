package org.lekalo.library.condition;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/**
 * The fields that an expression over a record names, those of the records it leads to included, and the options, stages
 * and pipelines that it compares them with.
 */
public final class UsedParts {

    private final RecordTypes types;
    private final Set<String> texts;
    private final Set<Part> found = new LinkedHashSet<>();

    private UsedParts(RecordTypes types, Set<String> texts) {
        this.types = types;
        this.texts = texts;
    }

    /** @param type the record's, which the expression calls by its key or {@code record} */
    public static Set<Part> of(String feel, RecordType type, RecordTypes types) {
        return of(Feel.names(feel), Feel.texts(feel), type, types);
    }

    /**
     * @param names as {@link Feel#names} gives them
     * @param texts that they may be compared with
     */
    public static Set<Part> of(Set<String> names, Set<String> texts, RecordType type, RecordTypes types) {
        var used = new UsedParts(types, texts);
        for (var name : names) {
            var path = Arrays.asList(name.split("\\."));
            if (path.get(0).equals(type.key()) || path.get(0).equals("record")) {
                used.follow(type, path.subList(1, path.size()));
            }
        }
        return used.found;
    }

    private void follow(RecordType type, List<String> path) {
        if (path.isEmpty()) {
            return;
        }
        var rest = path.subList(1, path.size());
        type.field(path.get(0)).ifPresent(field -> {
            found.add(Part.field(type.key(), field.key()));
            compared(type, field);
            if (field.kind() == FieldKind.REFERENCE) {
                Optional.ofNullable(field.target()).flatMap(types::type).ifPresent(target -> follow(target, rest));
            }
        });
        type.relation(path.get(0)).ifPresent(relation -> {
            found.add(Part.field(relation.type(), relation.field()));
            rest.stream().skip(1).findFirst().ifPresent(field -> found.add(Part.field(relation.type(), field)));
        });
    }

    private void compared(RecordType type, Field field) {
        if (!type.pipelines().isEmpty() && field.key().equals("stage")) {
            type.pipelines()
                    .forEach(pipeline -> pipeline.stages().stream()
                            .filter(stage -> texts.contains(stage.key()))
                            .forEach(stage -> found.add(Part.stage(type.key(), pipeline.key(), stage.key()))));
        } else if (!type.pipelines().isEmpty() && field.key().equals("pipeline")) {
            type.pipelines().stream()
                    .filter(pipeline -> texts.contains(pipeline.key()))
                    .forEach(pipeline -> found.add(Part.pipeline(type.key(), pipeline.key())));
        } else {
            field.options().stream()
                    .filter(option -> texts.contains(option.key()))
                    .forEach(option -> found.add(Part.option(type.key(), field.key(), option.key())));
        }
    }
}
