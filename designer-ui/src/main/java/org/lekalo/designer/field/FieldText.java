package org.lekalo.designer.field;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;

/** A field's value as a person reads it. */
public final class FieldText {

    private FieldText() {}

    /** Empty where the record has no value. */
    public static String of(RecordType type, Field field, RecordView record) {
        return of(type, field, record.values().get(field.key()), record.names().get(field.key()));
    }

    /** @param name what a reference or person is called */
    public static String of(RecordType type, Field field, @Nullable Object value, @Nullable String name) {
        if (value == null) {
            return "";
        }
        return switch (field.kind()) {
            case REFERENCE, PERSON -> name == null ? "" : name;
            case CHOICE -> choice(type, field, value.toString());
            case MANY_CHOICE -> keys(value).map(key -> choice(type, field, key)).collect(joining(", "));
            case FILE -> name == null ? I18NProvider.translate("value.file") : name;
            case YES_NO -> I18NProvider.translate(Boolean.parseBoolean(value.toString()) ? "value.yes" : "value.no");
            case TEXT, LONG_TEXT -> value.toString();
            case NUMBER -> readable(value, number -> Formats.current().number(new BigDecimal(number)));
            case MONEY -> readable(value, amount -> Formats.current().money(new BigDecimal(amount)));
            case DATE -> readable(value, day -> Formats.current().date(LocalDate.parse(day)));
            case DATE_TIME -> readable(value, moment -> Formats.current().dateTime(Instant.parse(moment)));
        };
    }

    /** What the server keeps in a form of its own; shown as it is where it cannot be read. */
    private static String readable(Object value, UnaryOperator<String> read) {
        try {
            return read.apply(value.toString());
        } catch (NumberFormatException | DateTimeException unreadable) {
            return value.toString();
        }
    }

    /** Of a record they are a list, of its history one text. */
    private static Stream<String> keys(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Arrays.stream(value.toString().split(","));
    }

    private static String choice(RecordType type, Field field, String key) {
        var locale = Formats.current().locale();
        return option(field, key)
                .map(Option::name)
                .or(() -> field.key().equals("pipeline")
                        ? type.pipeline(key).map(pipeline -> pipeline.name())
                        : Optional.empty())
                .or(() -> field.key().equals("stage") ? stage(type, key).map(Stage::name) : Optional.empty())
                .map(name -> name.in(locale))
                .orElse(key);
    }

    private static Optional<Option> option(Field field, String key) {
        return field.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst();
    }

    private static Optional<Stage> stage(RecordType type, String key) {
        return type.pipelines().stream()
                .flatMap(pipeline -> pipeline.stage(key).stream())
                .findFirst();
    }

    /** The stage a record stands on; empty where its type has none. */
    public static Optional<Stage> stageOf(RecordType type, Map<String, Object> values) {
        return type.pipeline(String.valueOf(values.get("pipeline")))
                .flatMap(pipeline -> pipeline.stage(String.valueOf(values.get("stage"))));
    }
}
