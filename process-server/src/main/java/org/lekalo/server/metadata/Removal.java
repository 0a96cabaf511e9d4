package org.lekalo.server.metadata;

import static org.jooq.impl.DSL.name;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.contract.MetadataApi.By;
import org.lekalo.library.contract.MetadataApi.StillUsed;
import org.lekalo.library.contract.MetadataApi.Uses;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.server.type.FieldRemoved;
import org.lekalo.server.type.PartUses;
import org.lekalo.server.type.TypeRemoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whether a part of the metadata may go: who uses it, and how many records have it; and that it goes. */
@Component
class Removal {

    private final DSLContext sql;
    private final List<PartUses> features;
    private final ApplicationEventPublisher events;

    Removal(DSLContext sql, List<PartUses> features, ApplicationEventPublisher events) {
        this.events = events;
        this.sql = sql;
        this.features = features;
    }

    Uses uses(Part part, RecordTypes types) {
        var places = features.stream()
                .flatMap(feature -> feature.of(part, types).stream())
                .toList();
        return new Uses(places, records(part, types));
    }

    /**
     * Refused with {@link StillUsed}.
     *
     * @param anyway drafts do not keep it
     */
    void requireUnused(Part part, RecordTypes types, boolean anyway) {
        var places = uses(part, types).places();
        boolean onlyDrafts = places.stream().allMatch(use -> use.by() == By.DRAFT);
        if (!places.isEmpty() && !(onlyDrafts && anyway)) {
            throw UsePlaces.refusal(places, onlyDrafts);
        }
    }

    /** Each room removes what it keeps about the type, or refuses. */
    void typeGoes(String key) {
        events.publishEvent(new TypeRemoved(key));
    }

    void fieldGoes(String type, String key) {
        events.publishEvent(new FieldRemoved(type, key));
    }

    long records(Part part, RecordTypes types) {
        var type = types.type(part.type());
        if (type.filter(known -> isThere(part, known)).isEmpty()) {
            return 0;
        }
        return sql.fetchCount(
                DSL.selectFrom(DSL.table(Tables.table(part.type()))).where(having(part, types)));
    }

    private static boolean isThere(Part part, RecordType type) {
        return (part.field() == null || type.field(part.field()).isPresent())
                && (part.pipeline() == null || type.pipeline(part.pipeline()).isPresent());
    }

    private static Condition having(Part part, RecordTypes types) {
        if (part.pipeline() != null) {
            var onPipeline = text("pipeline").eq(part.pipeline());
            return part.stage() == null
                    ? onPipeline
                    : onPipeline.and(text("stage").eq(part.stage()));
        }
        if (part.field() == null) {
            return DSL.noCondition();
        }
        if (part.option() == null) {
            return DSL.field(name(part.field())).isNotNull();
        }
        return holdsSeveral(part, types)
                ? DSL.condition("{0} = any({1})", DSL.inline(part.option()), DSL.field(name(part.field())))
                : text(part.field()).eq(part.option());
    }

    private static boolean holdsSeveral(Part part, RecordTypes types) {
        return types.type(part.type())
                .flatMap(type -> type.field(String.valueOf(part.field())))
                .filter(field -> field.kind().holdsSeveral())
                .isPresent();
    }

    private static org.jooq.Field<String> text(String column) {
        return DSL.field(name(column), SQLDataType.CLOB);
    }
}
