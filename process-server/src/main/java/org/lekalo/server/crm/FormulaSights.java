package org.lekalo.server.crm;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordTypes;
import org.springframework.stereotype.Component;

/** What computed fields let one see: whoever knows a result and the formula knows the fields that it looks at. */
@Component
class FormulaSights {

    private final RecordTypesInUse types;
    private volatile @Nullable Known known;

    FormulaSights(RecordTypesInUse types) {
        this.types = types;
    }

    private record Known(RecordTypes types, Map<Part, Set<Part>> looksAt) {}

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
            current = new Known(now, new ConcurrentHashMap<>());
            known = current;
        }
        return current;
    }
}
