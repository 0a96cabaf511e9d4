package org.lekalo.library.condition;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/** The field that an expression is nothing but the name of, such as {@code deal.company.stage}. */
public final class FieldPath {

    private FieldPath() {}

    /** Empty where the expression is more than a field's name, or names none. */
    public static Optional<Field> find(String feel, RecordType record, RecordTypes types) {
        var parts = FeelPath.parts(feel.strip().replace("`", ""));
        if (parts.size() < 2 || !List.of("record", record.key()).contains(parts.get(0))) {
            return Optional.empty();
        }
        var type = Optional.of(record);
        for (var part : parts.subList(1, parts.size() - 1)) {
            type = type.flatMap(known -> known.field(part))
                    .flatMap(field -> Optional.ofNullable(field.target()))
                    .flatMap(types::type);
        }
        return type.flatMap(known -> known.field(parts.get(parts.size() - 1)));
    }
}
