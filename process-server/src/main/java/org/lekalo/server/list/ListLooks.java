package org.lekalo.server.list;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ListsApi.Look;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.type.TypeRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each person left each list. */
@Component
class ListLooks {

    private final DSLContext sql;
    private final FilterJson json;

    ListLooks(DSLContext sql, FilterJson json) {
        this.sql = sql;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Optional<Look> of(RecordType shown, PersonId person) {
        return sql.fetchOptional(
                        "select look from list_look where person = ? and type = ?", person.value(), shown.key())
                .map(row -> json.read(row.get("look", String.class), Look.class))
                .map(look -> known(shown, look));
    }

    @Transactional
    public void keep(RecordType shown, PersonId person, Look look) {
        sql.execute("""
                insert into list_look (person, type, look) values (?, ?, ?)
                on conflict (person, type) do update set look = excluded.look
                """, person.value(), shown.key(), json.write(look));
    }

    private static Look known(RecordType shown, Look look) {
        var sort = look.sort();
        boolean sorted = sort != null && shown.field(sort).isPresent();
        return new Look(
                look.columns().stream()
                        .filter(column -> shown.field(column).isPresent())
                        .toList(),
                sorted ? sort : null,
                sorted && look.descending(),
                known(shown, look.filters()));
    }

    static List<ConditionRow> known(RecordType shown, List<ConditionRow> rows) {
        return rows.stream()
                .filter(row -> row.subject().equals(NextStepApi.SUBJECT)
                        || shown.field(row.subject()).isPresent())
                .toList();
    }

    @EventListener
    void removed(TypeRemoved removed) {
        sql.execute("delete from list_look where type = ?", removed.type());
    }
}
