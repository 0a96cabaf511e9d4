package org.lekalo.server.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.ShownValue;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.AuditApi.Entry;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.server.people.People;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The book of deeds. What is written stands in the transaction of the deed: both or neither. */
@Component
public class Audit {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final int LONGEST_SUBJECT = 500;

    private final DSLContext sql;
    private final ObjectMapper json;
    private final People people;
    private final Clock clock;

    Audit(DSLContext sql, ObjectMapper json, People people, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.people = people;
        this.clock = clock;
    }

    /** @param subject what it was done to, as it is called now; never personal data that was erased */
    public void write(PersonId by, Deed deed, String subject, Map<String, String> facts) {
        write(by, deed, language -> new Told(subject, facts));
    }

    /** What it was done to and more about it, in one language. */
    public record Told(String subject, Map<String, String> facts) {}

    /** For what is called otherwise in the other language: each reader reads it in his. */
    public void write(PersonId by, Deed deed, Function<Locale, Told> told) {
        var russian = told.apply(RUSSIAN);
        var english = told.apply(Locale.ENGLISH);
        sql.execute(
                "insert into audit_entry (at, person, deed, subject, facts, subject_en, facts_en)"
                        + " values (?::timestamptz, ?, ?, ?, ?::jsonb, ?, ?::jsonb)",
                clock.instant().atOffset(ZoneOffset.UTC).toString(),
                by.value(),
                deed.name(),
                cut(russian.subject()),
                written(russian.facts()),
                english.equals(russian) ? null : cut(english.subject()),
                english.equals(russian) ? null : written(english.facts()));
    }

    /** Of many that are called the same in every language, in one statement. */
    public void writeAll(PersonId by, Deed deed, List<Told> all) {
        sql.execute(
                """
                insert into audit_entry (at, person, deed, subject, facts)
                select ?::timestamptz, ?, ?, subject, facts::jsonb
                from unnest(?::text[], ?::text[]) as told (subject, facts)
                """,
                clock.instant().atOffset(ZoneOffset.UTC).toString(),
                by.value(),
                deed.name(),
                all.stream().map(told -> cut(told.subject())).toArray(String[]::new),
                all.stream().map(told -> written(told.facts())).toArray(String[]::new));
    }

    /** A day as the language writes it. */
    public static String day(LocalDate day, Locale language) {
        return ShownValue.of(day, language);
    }

    private static String cut(String subject) {
        return subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
    }

    /** Takes the names of the subjects out of what was written about them; what they are is in the fact. */
    public void forget(Deed deed, String fact, Collection<?> subjects) {
        sql.execute(
                "update audit_entry set subject = facts ->> ?, subject_en = null, facts_en = null where deed = ? and facts ->> ? = any(?::text[])",
                fact,
                deed.name(),
                fact,
                subjects.stream().map(String::valueOf).toArray(String[]::new));
    }

    List<Entry> latest(int limit, @Nullable Long before) {
        var company = people.company();
        var inEnglish = !LocaleContextHolder.getLocale().getLanguage().equals("ru");
        return sql.fetch("""
                        select id, at, person, deed,
                            case when ? then coalesce(subject_en, subject) else subject end as subject,
                            (case when ? then coalesce(facts_en, facts) else facts end)::text as facts
                        from audit_entry where id < ? order by id desc limit ?
                        """, inEnglish, inEnglish, before == null ? Long.MAX_VALUE : before, limit)
                .map(row -> new Entry(
                        row.get("id", Long.class),
                        row.get("at", OffsetDateTime.class).toInstant(),
                        company.person(new PersonId(row.get("person", Long.class)))
                                .map(Person::name)
                                .orElse(""),
                        Deed.valueOf(row.get("deed", String.class)),
                        row.get("subject", String.class),
                        read(row.get("facts", String.class))));
    }

    private String written(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read(String facts) {
        try {
            return json.readValue(facts, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
