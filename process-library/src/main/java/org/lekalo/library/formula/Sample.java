package org.lekalo.library.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/** A record with a value in every field, as FEEL sees it, to try a formula on. */
final class Sample {

    private static final ZonedDateTime MOMENT = ZonedDateTime.of(2026, 1, 15, 12, 0, 0, 0, ZoneOffset.UTC);

    private Sample() {}

    static Map<String, Object> of(RecordType type, RecordTypes types) {
        Map<String, Object> record = new HashMap<>(Map.of("id", 1, "ref", type.key() + ":1"));
        for (var field : type.fields()) {
            var target = field.kind() == FieldKind.REFERENCE
                    ? Optional.ofNullable(field.target()).flatMap(types::type)
                    : Optional.<RecordType>empty();
            record.put(
                    field.key(),
                    target.<Object>map(other -> of(other, new RecordTypes(List.of())))
                            .orElseGet(() -> value(field)));
        }
        return record;
    }

    private static Object value(Field field) {
        var option = field.options().stream().map(Option::key).findFirst().orElse("choice");
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> "text";
            case NUMBER, MONEY -> new BigDecimal("12.50");
            case DATE -> MOMENT.toLocalDate();
            case DATE_TIME -> MOMENT;
            case YES_NO -> true;
            case CHOICE -> option;
            case MANY_CHOICE -> List.of(option);
            case REFERENCE -> Map.of("id", 1, "ref", field.target() + ":1");
            case PERSON -> Map.of("id", 1, "name", "text", "department", "text");
            case FILE -> "file:1";
        };
    }

    static boolean isOf(FieldKind kind, Object value) {
        return switch (kind) {
            case TEXT -> value instanceof String;
            case NUMBER, MONEY -> value instanceof Number;
            case DATE -> value instanceof LocalDate;
            case DATE_TIME ->
                value instanceof ZonedDateTime || value instanceof OffsetDateTime || value instanceof LocalDateTime;
            case YES_NO -> value instanceof Boolean;
            case LONG_TEXT, CHOICE, MANY_CHOICE, REFERENCE, PERSON, FILE -> false;
        };
    }
}
