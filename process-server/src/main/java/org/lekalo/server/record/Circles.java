package org.lekalo.server.record;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.springframework.stereotype.Component;

/** Keeps a reference to the record's own type, such as a company's parent, from leading back to where it began. */
@Component
class Circles {

    private final DSLContext sql;

    Circles(DSLContext sql) {
        this.sql = sql;
    }

    /** Two people could close a circle together, each seeing only the other's half. */
    void oneAfterAnother(RecordType type, Collection<String> fields) {
        type.fields().stream()
                .filter(field -> fields.contains(field.key()) && upwards(field, type))
                .forEach(field -> sql.execute(
                        "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        DSL.val("circle:" + type.key() + "." + field.key())));
    }

    void check(RecordType type, RecordRef record, Draft draft) {
        draft.newValues(FieldKind.REFERENCE)
                .forEach((key, value) -> type.field(key)
                        .filter(field -> upwards(field, type))
                        .ifPresent(field -> check(field, record, (RecordRef) value, draft)));
    }

    private void check(Field field, RecordRef record, RecordRef above, Draft draft) {
        if (above.equals(record)) {
            draft.problems().add(field.key(), "above-itself");
        } else if (draft.title(above).isPresent()) {
            below(field, record, above)
                    .ifPresent(title -> draft.problems().add(field.key(), "circular", Map.of("title", title)));
        }
    }

    /** What {@code above} is called where it stands below the record. */
    private Optional<String> below(Field field, RecordRef record, RecordRef above) {
        return sql.fetchOptional(
                        """
                        with recursive up (id) as (
                            select {1} from {0} where id = {2}
                            union
                            select next.{1} from {0} next join up on next.id = up.id
                        )
                        select title from {0} where id = {2} and exists (select from up where up.id = {3})
                        """,
                        table(name("crm_" + record.type())),
                        name(field.key()),
                        DSL.val(above.id()),
                        DSL.val(record.id()))
                .map(row -> row.get("title", String.class));
    }

    private static boolean upwards(Field field, RecordType type) {
        return field.pointsAt(type.key());
    }
}
