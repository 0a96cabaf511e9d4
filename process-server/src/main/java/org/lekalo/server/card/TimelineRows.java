package org.lekalo.server.card;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.server.people.Company;
import org.springframework.stereotype.Component;

/** What moments are kept as, where that is a row of a table. */
@Component
class TimelineRows {

    private final DSLContext sql;

    TimelineRows(DSLContext sql) {
        this.sql = sql;
    }

    Map<String, Record> of(String query, List<String> keys) {
        Map<String, Record> rows = new HashMap<>();
        if (!keys.isEmpty()) {
            sql.fetch(query, (Object) keys.toArray(String[]::new))
                    .forEach(row -> rows.put(row.get("id", String.class), row));
        }
        return rows;
    }

    static <K, V> V known(Map<K, V> rows, K key) {
        var row = rows.get(key);
        if (row == null) {
            throw new IllegalStateException("Gone within one transaction: " + key);
        }
        return row;
    }

    static @Nullable String person(Record row, String column, Company company) {
        var id = row.get(column, Long.class);
        return person(id == null ? null : new PersonId(id), company);
    }

    static @Nullable String person(@Nullable PersonId person, Company company) {
        return company.person(person).map(Person::name).orElse(null);
    }
}
