package org.lekalo.library.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Who is away when, and who stands in. On those days the deputy has his principal's rights to records and his tasks as well
 * as his own; it is one step, so a deputy who is away himself hands on nothing but his own, and for his principal the
 * nearest head who is here stands in. Everybody enters his own absences, a head those of the people below him,
 * administrators everybody's.
 */
@HttpExchange("/api/absences")
public interface AbsencesApi {

    /** Those that are not over and that the caller may change or stands in for, by their first day. */
    @GetExchange
    List<Absence> absences();

    /**
     * Refused with {@link Refusals.FieldsRefused} (422) where it is over already, too far ahead or overlaps another of the
     * same person's, and where the deputy is away himself on one of those days.
     */
    @PostExchange
    Absence add(@RequestBody NewAbsence absence);

    @DeleteExchange("/{id}")
    void remove(@PathVariable long id);

    /** Both days are days of absence. */
    record Absence(
            long id,
            PersonId person,
            String personName,
            @Nullable PersonId deputy,
            @Nullable String deputyName,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean mayChange) {}

    record NewAbsence(PersonId person, @Nullable PersonId deputy, LocalDate firstDay, LocalDate lastDay) {}
}
