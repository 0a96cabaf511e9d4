package org.lekalo.server.crm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.contract.RecordsApi.Board;
import org.lekalo.library.contract.RecordsApi.BoardQuery;
import org.lekalo.library.contract.RecordsApi.Column;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A pipeline's records by stage: one statement for the totals, one for all cards. */
@Component
class RecordBoards {

    private static final int MOST_CARDS = 100;

    private final DSLContext sql;
    private final RecordRows rows;

    RecordBoards(DSLContext sql, RecordRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Board board(RecordType type, String pipelineKey, BoardQuery query, Caller caller) {
        var pipeline = type.pipeline(pipelineKey).orElseThrow(() -> new NotFound("pipeline", pipelineKey));
        var matching = RecordTable.PIPELINE
                .eq(pipelineKey)
                .and(RecordFilter.of(type, query.text(), query.filters()))
                .and(RecordAccess.visible(caller));
        var totals = totals(type, matching);
        var cards = cards(type, pipeline, matching, Math.min(query.cards(), MOST_CARDS), caller);
        return new Board(
                pipelineKey,
                pipeline.stages().stream()
                        .map(Stage::key)
                        .map(stage -> {
                            var total = totals.getOrDefault(stage, Total.NONE);
                            return new Column(stage, total.count(), total.sum(), cards.getOrDefault(stage, List.of()));
                        })
                        .toList());
    }

    private Map<String, Total> totals(RecordType type, Condition matching) {
        Map<String, Total> totals = new HashMap<>();
        sql.select(RecordTable.STAGE, DSL.count(), DSL.sum(money(type)))
                .from(new RecordTable(type).source())
                .where(matching)
                .groupBy(RecordTable.STAGE)
                .forEach(row -> totals.put(
                        row.value1(), new Total(row.value2(), row.value3() == null ? BigDecimal.ZERO : row.value3())));
        return totals;
    }

    /** The first money field of the type is what its stages are worth. */
    private static org.jooq.Field<BigDecimal> money(RecordType type) {
        return type.fields().stream()
                .filter(field -> field.kind() == FieldKind.MONEY)
                .findFirst()
                .map(field -> RecordTable.column(field).coerce(SQLDataType.NUMERIC))
                .orElseGet(() -> DSL.inline(BigDecimal.ZERO));
    }

    private Map<String, List<RecordView>> cards(
            RecordType type, Pipeline pipeline, Condition matching, int most, Caller caller) {
        if (most < 1) {
            return Map.of();
        }
        var table = new RecordTable(type);
        Stream<Select<Record>> stages = pipeline.stages().stream()
                .map(stage -> latest(table, matching.and(RecordTable.STAGE.eq(stage.key())), most));
        return stages.reduce(Select::unionAll).stream()
                .flatMap(all ->
                        rows.all(table, all, List.of(RecordTable.CHANGED_AT.desc(), RecordTable.ID.desc())).stream())
                .collect(groupingBy(
                        record -> record.stage().orElseThrow(),
                        mapping(record -> RecordViews.of(record, caller), toList())));
    }

    private static Select<Record> latest(RecordTable table, Condition matching, int most) {
        return DSL.select(table.columns())
                .from(table.source())
                .where(matching)
                .orderBy(RecordTable.CHANGED_AT.desc(), RecordTable.ID.desc())
                .limit(most);
    }

    private record Total(long count, BigDecimal sum) {

        static final Total NONE = new Total(0, BigDecimal.ZERO);
    }
}
