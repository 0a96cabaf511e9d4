package org.lekalo.library.contract;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.lekalo.library.record.Text;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** When the company works: Monday to Friday within the hours, except on the days that are named. Administrators change it. */
@HttpExchange("/api/calendar")
public interface CalendarApi {

    @GetExchange
    Calendar calendar();

    /** Refused with {@link Refusals.FieldsRefused} (422) where the day would end before it begins. */
    @PutExchange("/hours")
    void setHours(@RequestBody Hours hours);

    /** Names a day that differs from the plain week, or changes it. */
    @PutExchange("/days")
    void setDay(@RequestBody Day day);

    /** Makes the day a plain one again. */
    @PostExchange("/days/removal")
    void removeDay(@RequestBody PlainDay day);

    /** The days in their order. */
    record Calendar(Hours hours, List<Day> days) {}

    record Hours(LocalTime from, LocalTime to) {}

    record Day(LocalDate day, boolean working, Text name) {}

    record PlainDay(LocalDate day) {}
}
