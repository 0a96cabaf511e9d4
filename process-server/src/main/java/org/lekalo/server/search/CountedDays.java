package org.lekalo.server.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.lekalo.library.condition.CalendarPeriod;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.condition.RelativeDay;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.springframework.stereotype.Component;

/** Rows that count days from today, as the company has today, written with the dates and moments that they mean now. */
@Component
class CountedDays {

    private final Clock clock;
    private final ZoneId zone;

    CountedDays(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Rows all of which hold where those do. */
    List<ConditionRow> dated(RecordType type, List<ConditionRow> rows) {
        return rows.stream().flatMap(row -> dated(type, row)).toList();
    }

    private Stream<ConditionRow> dated(RecordType type, ConditionRow row) {
        var kind = type.field(row.subject()).map(Field::kind);
        if (kind.filter(FieldKind::isDay).isEmpty() || row.values().size() != 1) {
            return Stream.of(row);
        }
        var today = LocalDate.now(clock.withZone(zone));
        var value = row.values().get(0);
        return row.comparison() == Comparison.WITHIN
                ? CalendarPeriod.of(value, kind.get())
                        .map(period -> within(row, period.first(today), period.after(today), kind.get()))
                        .orElse(Stream.of(row))
                : RelativeDay.of(value)
                        .map(day -> compared(row, day.on(today), kind.get()))
                        .orElse(Stream.of(row));
    }

    /** A moment is later than a day where it is none of the day's. What cannot be said of one stays, and is refused. */
    private Stream<ConditionRow> compared(ConditionRow row, LocalDate day, FieldKind kind) {
        if (kind == FieldKind.DATE) {
            return Stream.of(with(row, row.comparison(), day, kind));
        }
        var next = day.plusDays(1);
        return switch (row.comparison()) {
            case LESS, GREATER_OR_EQUAL -> Stream.of(with(row, row.comparison(), day, kind));
            case LESS_OR_EQUAL -> Stream.of(with(row, Comparison.LESS, next, kind));
            case GREATER -> Stream.of(with(row, Comparison.GREATER_OR_EQUAL, next, kind));
            case EQUAL -> within(row, day, next, kind);
            default -> Stream.of(row);
        };
    }

    private Stream<ConditionRow> within(ConditionRow row, LocalDate first, LocalDate after, FieldKind kind) {
        return Stream.of(with(row, Comparison.GREATER_OR_EQUAL, first, kind), with(row, Comparison.LESS, after, kind));
    }

    private ConditionRow with(ConditionRow row, Comparison comparison, LocalDate day, FieldKind kind) {
        var value = kind == FieldKind.DATE
                ? day.toString()
                : day.atStartOfDay(zone).toInstant().toString();
        return new ConditionRow(row.subject(), comparison, List.of(value));
    }
}
