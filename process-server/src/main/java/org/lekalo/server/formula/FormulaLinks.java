package org.lekalo.server.formula;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/** By which references formulas look into other records, and for which of their fields. */
final class FormulaLinks {

    /** A reference of a type whose formulas look into what it points at. */
    record Link(String type, String reference) {}

    private final RecordTypes types;
    private final Map<String, Map<String, Set<Link>>> byTargetAndField = new HashMap<>();

    FormulaLinks(RecordTypes types) {
        this.types = types;
        types.all()
                .forEach(type -> type.fields().stream().filter(Field::computed).forEach(field -> add(type, field)));
    }

    boolean isOf(RecordTypes others) {
        return types.equals(others);
    }

    private void add(RecordType type, Field field) {
        Feel.names(Objects.requireNonNull(field.formula())).stream()
                .map(name -> Arrays.asList(name.split("\\.")))
                .filter(path -> path.size() > 2)
                .forEach(path -> add(type, path));
    }

    private void add(RecordType type, List<String> path) {
        type.field(path.get(1))
                .filter(reference -> reference.kind() == FieldKind.REFERENCE)
                .ifPresent(reference -> byTargetAndField
                        .computeIfAbsent(String.valueOf(reference.target()), target -> new HashMap<>())
                        .computeIfAbsent(path.get(2), field -> new LinkedHashSet<>())
                        .add(new Link(type.key(), reference.key())));
    }

    /** Those that look at any of the fields of records of the type. */
    Set<Link> lookingAt(String type, Collection<String> fields) {
        var byField = byTargetAndField.getOrDefault(type, Map.of());
        return found(fields.stream().map(field -> byField.getOrDefault(field, Set.of())));
    }

    /** Those that look into records of the type at all. */
    Set<Link> lookingInto(String type) {
        return found(byTargetAndField.getOrDefault(type, Map.of()).values().stream());
    }

    private static Set<Link> found(Stream<Set<Link>> links) {
        Set<Link> found = new LinkedHashSet<>();
        links.forEach(found::addAll);
        return found;
    }
}
