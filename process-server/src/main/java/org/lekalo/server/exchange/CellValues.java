package org.lekalo.server.exchange;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.RecordType;

/** A record's number and values as a person reads them in a cell. */
record CellValues(RecordType type, List<Field> columns, Locale language, ZoneId zone) {

    List<Object> header() {
        var number = Stream.<Object>of(RecordColumn.name(type, language));
        return Stream.concat(
                        number, columns.stream().map(column -> column.name().in(language)))
                .toList();
    }

    List<Object> of(RecordView record) {
        var number = Stream.<Object>of(BigDecimal.valueOf(record.ref().id()));
        return Stream.concat(number, columns.stream().map(column -> cell(column, record)))
                .toList();
    }

    private Object cell(Field column, RecordView record) {
        var value = record.values().get(column.key());
        if (value == null) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT, LONG_TEXT -> value.toString();
            case NUMBER, MONEY -> new BigDecimal(value.toString());
            case DATE -> LocalDate.parse(value.toString());
            case DATE_TIME ->
                LocalDateTime.ofInstant(Instant.parse(value.toString()), zone).truncatedTo(ChronoUnit.SECONDS);
            case YES_NO ->
                Messages.in(language)
                        .text(Boolean.parseBoolean(value.toString()) ? "condition.value.yes" : "condition.value.no");
            case CHOICE -> option(column, value);
            case MANY_CHOICE -> several(column, value);
            case REFERENCE, PERSON, FILE -> named(record.names().get(column.key()));
        };
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : name;
    }

    private String several(Field column, Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(one -> option(column, one)).collect(joining(", "))
                : option(column, value);
    }

    private String option(Field column, Object key) {
        return column.options().stream()
                .filter(option -> option.key().equals(key))
                .map(Option::name)
                .map(name -> name.in(language))
                .findFirst()
                .orElse(key.toString());
    }
}
