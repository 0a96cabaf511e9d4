package org.lekalo.server.admin;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.CalendarApi;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Text;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.audit.Audit.Told;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CalendarController implements CalendarApi {

    private final DSLContext sql;
    private final People people;
    private final Audit audit;

    CalendarController(DSLContext sql, People people, Audit audit) {
        this.sql = sql;
        this.people = people;
        this.audit = audit;
    }

    @Override
    public Calendar calendar() {
        var hours = sql.fetchSingle("select from_time, to_time from working_hours");
        return new Calendar(
                new Hours(hours.get("from_time", LocalTime.class), hours.get("to_time", LocalTime.class)),
                sql.fetch("select * from calendar_day order by day")
                        .map(row -> new Day(
                                row.get("day", LocalDate.class),
                                row.get("working", Boolean.class),
                                new Text(row.get("name_ru", String.class), row.get("name_en", String.class)))));
    }

    @Override
    @Transactional
    public void setHours(Hours hours) {
        var caller = Caller.current().require(ADMINISTRATOR);
        if (!hours.to().isAfter(hours.from())) {
            var checks = new StaffChecks(people.company());
            checks.add("to", "ends-before-it-begins", Map.of());
            checks.refuseIfAny();
        }
        sql.execute("update working_hours set from_time = ?, to_time = ?", hours.from(), hours.to());
        audit.write(caller.id(), Deed.CALENDAR_CHANGED, hours.from() + "–" + hours.to(), Map.of());
    }

    @Override
    @Transactional
    public void setDay(Day day) {
        var caller = Caller.current().require(ADMINISTRATOR);
        var checks = new StaffChecks(people.company());
        checks.text("name", day.name().ru());
        checks.text("name", day.name().en());
        checks.year("day", day.day());
        checks.refuseIfAny();
        sql.execute("""
                insert into calendar_day (day, working, name_ru, name_en) values (?, ?, ?, ?)
                on conflict (day) do update
                set working = excluded.working, name_ru = excluded.name_ru, name_en = excluded.name_en
                """, day.day(), day.working(), day.name().ru(), day.name().en());
        audit.write(
                caller.id(),
                Deed.CALENDAR_CHANGED,
                language -> new Told(
                        Audit.day(day.day(), language),
                        Map.of(
                                "name",
                                day.name().in(language),
                                "kind",
                                Messages.in(language).text("audit.day." + (day.working() ? "working" : "free")))));
    }

    @Override
    @Transactional
    public void removeDay(PlainDay day) {
        var caller = Caller.current().require(ADMINISTRATOR);
        sql.execute("delete from calendar_day where day = ?", day.day());
        audit.write(
                caller.id(),
                Deed.CALENDAR_CHANGED,
                language -> new Told(Audit.day(day.day(), language), Map.of("removed", "true")));
    }
}
