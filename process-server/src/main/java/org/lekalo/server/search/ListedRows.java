package org.lekalo.server.search;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.search.RecordSearch.Found;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Rows that were found, as a list shows them. */
@Component
class ListedRows {

    private final DSLContext sql;
    private final People people;
    private final RecordViews views;

    ListedRows(DSLContext sql, People people, RecordViews views) {
        this.sql = sql;
        this.people = people;
        this.views = views;
    }

    Found of(RecordType type, Caller caller, SortKey<?> sort, int limit, Condition which) {
        var table = new RecordTable(type);
        List<org.jooq.Field<?>> columns = new ArrayList<>(table.columns());
        columns.add(sort.column());
        var rows = DSL.select(columns).from(table.source()).where(which);
        var found = sql.fetch(table.named(rows, sort.orderOfRows()));
        var company = people.company();
        var records = views.all(
                found.stream().limit(limit).map(row -> table.read(row, company)).toList(), caller);
        return new Found(records, found.size() > limit ? sort.place(found.get(limit - 1)) : null);
    }
}
