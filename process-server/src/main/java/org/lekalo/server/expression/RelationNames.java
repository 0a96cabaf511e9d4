package org.lekalo.server.expression;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Relation;

/** The records that point to a record, as in {@code deal.payments}: their number, their sums, themselves. */
final class RelationNames extends Names {

    private static final int MOST_ITEMS = 1_000;

    private final Lookup lookup;
    private final RecordRef record;
    private final Relation relation;
    private final RecordType type;
    private final Set<String> unknown;

    RelationNames(Lookup lookup, RecordRef record, Relation relation, RecordType type, Set<String> unknown) {
        super(lookup.reads());
        this.lookup = lookup;
        this.record = record;
        this.relation = relation;
        this.type = type;
        this.unknown = unknown;
    }

    @Override
    Set<String> known() {
        return new TreeSet<>(Relation.PARTS);
    }

    @Override
    @Nullable
    Object valueOf(String name) {
        return switch (name) {
            case Relation.COUNT -> lookup.count(record, relation);
            case Relation.SUM -> new Sums();
            case Relation.ITEMS -> items();
            default -> {
                unknown.add(relation.key() + "." + name);
                yield null;
            }
        };
    }

    /** Names that an item does not have may be those around it, as in {@code items[amount > deal.amount]}. */
    private Object items() {
        var items = lookup.items(record, relation, MOST_ITEMS + 1);
        if (items.size() > MOST_ITEMS) {
            throw new StepFailed("incident.too-many-related", Map.of("limit", String.valueOf(MOST_ITEMS)));
        }
        return items.stream()
                .map(item -> new RecordNames(lookup, type, item, new HashSet<>()))
                .toList();
    }

    /** The fields that can be added up. */
    private final class Sums extends Names {

        Sums() {
            super(lookup.reads());
        }

        @Override
        Set<String> known() {
            var names = new TreeSet<String>();
            type.fields().stream()
                    .filter(field -> field.kind().isNumber())
                    .map(Field::key)
                    .forEach(names::add);
            return names;
        }

        @Override
        @Nullable
        Object valueOf(String name) {
            Optional<Field> field = type.field(name).filter(one -> one.kind().isNumber());
            if (field.isEmpty()) {
                unknown.add(relation.key() + "." + Relation.SUM + "." + name);
                return null;
            }
            return lookup.sum(record, relation, field.get());
        }
    }
}
