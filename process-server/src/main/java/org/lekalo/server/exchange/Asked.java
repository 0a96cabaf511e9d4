package org.lekalo.server.exchange;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi.Century;
import org.lekalo.library.contract.ExchangeApi.EmptyCells;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** How a person wants a file to be taken in. */
record Asked(Mapping mapping, List<@Nullable Reading> readings, EmptyCells emptyCells, Locale language, ZoneId zone) {

    static Asked of(Start start, Locale language) {
        return new Asked(
                start.mapping(),
                Optional.ofNullable(start.readings()).orElse(List.of()),
                Optional.ofNullable(start.emptyCells()).orElse(EmptyCells.KEEP),
                language,
                zone(start.zone()));
    }

    private static ZoneId zone(String written) {
        try {
            return ZoneId.of(written);
        } catch (DateTimeException unknown) {
            throw new Unreadable(Map.of("reason", "value", "at", "zone"));
        }
    }

    /** Nobody is born in the future, unless somebody set that the years are of another century. */
    Reading reading(int column, RecordType type) {
        var set = Optional.ofNullable(column < readings.size() ? readings.get(column) : null)
                .orElse(Reading.BY_THE_COLUMN);
        return set.century() == null
                        && field(column, type).filter(Field::birthday).isPresent()
                ? new Reading(set.decimal(), set.thousands(), set.dates(), Century.PAST)
                : set;
    }

    /** Empty where the column is left out. */
    Optional<Field> field(int column, RecordType type) {
        return Optional.ofNullable(
                        column < mapping.fields().size() ? mapping.fields().get(column) : null)
                .flatMap(type::field);
    }
}
