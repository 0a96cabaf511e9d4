package org.lekalo.server.block;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Block;
import org.lekalo.library.palette.time.WaitUntil;
import org.lekalo.server.expression.StepFailed;
import org.lekalo.server.step.Step;
import org.lekalo.server.step.Work;
import org.springframework.stereotype.Component;

/** Until the date in a field of the record: in the morning of a day, or at the very time. */
@Component
final class WaitUntilBlock implements Work.Waiting {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ZoneId zone;

    WaitUntilBlock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Class<? extends Block> block() {
        return WaitUntil.class;
    }

    @Override
    public Instant until(Step step) {
        var field = step.get(WaitUntil.FIELD);
        var value = step.read().value(field).orElse(null);
        return time(value, field).plusDays(step.get(WaitUntil.OFFSET)).toInstant();
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
