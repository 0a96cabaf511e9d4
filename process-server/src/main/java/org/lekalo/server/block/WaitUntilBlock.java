package org.lekalo.server.block;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.palette.BlockSettings.WaitUntil;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.Moments;
import org.lekalo.server.engine.StepFailed;
import org.springframework.stereotype.Component;

/** Until the date in a field of the record: in the morning of a day, or at the very time. */
@Component
final class WaitUntilBlock implements Moments {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Definitions definitions;
    private final ProcessRecord records;
    private final ZoneId zone;

    WaitUntilBlock(Definitions definitions, ProcessRecord records, ZoneId zone) {
        this.definitions = definitions;
        this.records = records;
        this.zone = zone;
    }

    @Override
    public Instant moment(DelegateExecution execution) {
        var wait = definitions.settings(execution, WaitUntil.class);
        var field = requireNonNull(wait.field());
        var value = records.read(execution).value(field).orElse(null);
        return time(value, field).plusDays(wait.offsetDays()).toInstant();
    }

    private ZonedDateTime time(@Nullable Object value, String field) {
        if (value instanceof LocalDate day) {
            return day.atTime(MORNING).atZone(zone);
        }
        if (value instanceof Instant moment) {
            return moment.atZone(zone);
        }
        throw new StepFailed("incident.no-date", Map.of("field", field));
    }
}
