package org.lekalo.library.condition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Relation;

/**
 * What kind of value a name of an expression stands for.
 *
 * @param type of the record that the expression is about; null where that is not known
 */
record PathSorts(@Nullable RecordType type, RecordTypes types) {

    private static final String REFUSAL = "process.refusal";

    ValueSort of(List<String> path) {
        var name = String.join(".", path);
        if (name.startsWith(FeelPath.OUTCOME) || name.equals(REFUSAL)) {
            return ValueSort.TEXT;
        }
        return type != null
                        && RecordPaths.isAboutTheRecord(type, path.get(0))
                        && RecordPaths.unknownPart(type, types, name).isEmpty()
                ? ofRecord(type, path.subList(1, path.size()))
                : ValueSort.UNKNOWN;
    }

    private ValueSort ofRecord(RecordType of, List<String> path) {
        if (path.isEmpty()) {
            return ValueSort.RECORD;
        }
        var rest = path.subList(1, path.size());
        return switch (path.get(0)) {
            case "id" -> ValueSort.NUMBER;
            case "ref" -> ValueSort.TEXT;
            default ->
                of.field(path.get(0))
                        .map(field -> ofField(field, rest))
                        .or(() -> of.relation(path.get(0)).map(relation -> ofRelated(rest)))
                        .orElse(ValueSort.UNKNOWN);
        };
    }

    private ValueSort ofField(Field field, List<String> path) {
        if (path.isEmpty()) {
            return ValueSort.of(field.kind());
        }
        if (field.kind() == FieldKind.REFERENCE) {
            return Optional.ofNullable(field.target())
                    .flatMap(types::type)
                    .map(target -> ofRecord(target, path))
                    .orElse(ValueSort.UNKNOWN);
        }
        return path.size() > 1 ? ValueSort.UNKNOWN : ofPart(path.get(0));
    }

    /** Of a person, a day or a moment. */
    private static ValueSort ofPart(String part) {
        return switch (part) {
            case "id", "year", "month", "day", "weekday", "hour", "minute", "second" -> ValueSort.NUMBER;
            case "name", "department" -> ValueSort.TEXT;
            default -> ValueSort.UNKNOWN;
        };
    }

    private static ValueSort ofRelated(List<String> path) {
        if (path.isEmpty()) {
            return ValueSort.THING;
        }
        return switch (path.get(0)) {
            case Relation.COUNT -> ValueSort.NUMBER;
            case Relation.SUM -> path.size() > 1 ? ValueSort.NUMBER : ValueSort.THING;
            case Relation.ITEMS -> ValueSort.LIST;
            default -> ValueSort.UNKNOWN;
        };
    }
}
