package org.lekalo.library.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Relation;

/** Whether the names of an expression about a record exist: one that does not is nothing, and would silently be so for ever. */
public final class RecordPaths {

    private static final Set<String> OF_EVERY_RECORD = Set.of("id", "ref");

    private RecordPaths() {}

    /** Whether the name begins with the record: by its type, or as "record". */
    public static boolean isAboutTheRecord(RecordType type, String name) {
        var root = FeelPath.parts(name).get(0);
        return root.equals(type.key()) || root.equals("record");
    }

    /** The part of a name about the record, {@code deal.company.city}, that there is not; empty where all of it is. */
    public static Optional<String> unknownPart(RecordType type, RecordTypes types, String name) {
        var path = Arrays.asList(name.split("\\."));
        return follow(type, types, path.subList(1, path.size()));
    }

    private static Optional<String> follow(RecordType type, RecordTypes types, List<String> path) {
        if (path.isEmpty() || OF_EVERY_RECORD.contains(path.get(0))) {
            return Optional.empty();
        }
        var field = type.field(path.get(0));
        if (field.isEmpty()) {
            return type.relation(path.get(0))
                    .map(relation -> related(relation, types, path))
                    .orElseGet(() -> Optional.of(path.get(0)));
        }
        return path.size() > 1 ? beyond(field.get(), types, path.subList(1, path.size())) : Optional.empty();
    }

    private static Optional<String> related(Relation relation, RecordTypes types, List<String> path) {
        var beyond = path.subList(Math.min(2, path.size()), path.size());
        var part = path.size() > 1 ? path.get(1) : Relation.ITEMS;
        var items = types.type(relation.type());
        return switch (part) {
            case Relation.ITEMS -> items.flatMap(type -> follow(type, types, beyond));
            case Relation.SUM -> items.flatMap(type -> sum(type, beyond));
            case Relation.COUNT -> beyond.stream().findFirst();
            default -> Optional.of(part);
        };
    }

    private static Optional<String> sum(RecordType items, List<String> beyond) {
        boolean adds = beyond.size() == 1
                && items.field(beyond.get(0))
                        .filter(field -> field.kind().isNumber())
                        .isPresent();
        return beyond.isEmpty() || adds ? Optional.empty() : Optional.of(beyond.get(beyond.size() - 1));
    }

    private static Optional<String> beyond(Field field, RecordTypes types, List<String> path) {
        if (field.kind() == FieldKind.REFERENCE) {
            return types.type(String.valueOf(field.target())).flatMap(target -> follow(target, types, path));
        }
        return field.kind().leadsOn() ? Optional.empty() : Optional.of(path.get(0));
    }
}
