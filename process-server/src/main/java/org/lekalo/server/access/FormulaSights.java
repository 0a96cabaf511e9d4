package org.lekalo.server.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** What computed fields let one see: whoever knows a result and the formula knows the fields that it looks at. */
@Component
class FormulaSights {

    private final RecordTypesInUse types;
    private volatile @Nullable Known known;

    FormulaSights(RecordTypesInUse types) {
        this.types = types;
    }

    private record Known(RecordTypes types, Map<Part, Set<Part>> looksAt, Map<Part, Through> through) {}

    /**
     * Where a formula looks besides the record itself.
     *
     * @param references of the record, to whose records it looks
     * @param beyond keys of the types to whose records those look in their turn
     */
    record Through(Set<String> references, Set<String> beyond) {

        static final Through NOTHING = new Through(Set.of(), Set.of());

        private Through and(Through other) {
            return new Through(both(references, other.references), both(beyond, other.beyond));
        }

        private static Set<String> both(Set<String> some, Set<String> others) {
            Set<String> both = new TreeSet<>(some);
            both.addAll(others);
            return both;
        }
    }

    /** Where the field's formula looks, and those of the fields that it is made of. */
    Through through(String type, Field field) {
        return through(type, field, current(), new HashSet<>());
    }

    private static Through through(String type, Field field, Known known, Set<Part> passed) {
        var part = Part.field(type, field.key());
        var remembered = known.through().get(part);
        if (remembered != null || !field.computed() || !passed.add(part)) {
            return remembered == null ? Through.NOTHING : remembered;
        }
        var of = known.types().type(type).orElseThrow();
        var through = Feel.names(Objects.requireNonNull(field.formula())).stream()
                .map(name -> List.of(name.split("\\.")))
                .filter(path -> path.size() > 1)
                .map(path -> of.field(path.get(1))
                        .map(next -> through(of, next, path, known, passed))
                        .orElse(Through.NOTHING))
                .reduce(Through.NOTHING, Through::and);
        known.through().put(part, through);
        return through;
    }

    private static Through through(RecordType type, Field next, List<String> path, Known known, Set<Part> passed) {
        if (next.kind() != FieldKind.REFERENCE) {
            return through(type.key(), next, known, passed);
        }
        if (path.size() < 3) {
            return Through.NOTHING;
        }
        var target = known.types().type(String.valueOf(next.target()));
        var further = target.flatMap(other -> other.field(path.get(2))
                        .map(field -> beyond(other, through(other.key(), field, known, passed))))
                .orElse(Set.of());
        return new Through(Set.of(next.key()), further);
    }

    private static Set<String> beyond(RecordType type, Through through) {
        Set<String> beyond = new TreeSet<>(through.beyond());
        through.references().forEach(key -> type.field(key).map(Field::target).ifPresent(beyond::add));
        return beyond;
    }

    /** Whether the field is computed from one that is hidden, over however many formulas and records. */
    boolean show(String type, Field field, Predicate<Part> hidden) {
        return field.computed() && show(Part.field(type, field.key()), hidden, current(), new HashSet<>());
    }

    private static boolean show(Part field, Predicate<Part> hidden, Known known, Set<Part> passed) {
        return looksAt(field, known).stream()
                .filter(passed::add)
                .anyMatch(part -> hidden.test(part) || show(part, hidden, known, passed));
    }

    private static Set<Part> looksAt(Part field, Known known) {
        return known.looksAt()
                .computeIfAbsent(
                        field,
                        part -> known.types()
                                .type(part.type())
                                .flatMap(type -> type.field(String.valueOf(part.field()))
                                        .filter(Field::computed)
                                        .map(computed -> UsedParts.of(
                                                Objects.requireNonNull(computed.formula()), type, known.types())))
                                .orElse(Set.of()));
    }

    private Known current() {
        var now = types.all();
        var current = known;
        if (current == null || !current.types().equals(now)) {
            current = new Known(now, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
            known = current;
        }
        return current;
    }
}
