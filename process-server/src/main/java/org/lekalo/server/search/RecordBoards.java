package org.lekalo.server.search;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.contract.RecordsApi.Board;
import org.lekalo.library.contract.RecordsApi.BoardQuery;
import org.lekalo.library.contract.RecordsApi.Column;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.record.RecordViews;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.row.RecordTable;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A pipeline's records by stage: one statement for the totals, one for all cards. */
@Component
class RecordBoards {

    private static final int MOST_CARDS = 100;

    private final DSLContext sql;
    private final RecordRows rows;
    private final RecordAccess access;
    private final RecordViews views;
    private final AskedRecords asked;

    RecordBoards(DSLContext sql, RecordRows rows, RecordAccess access, RecordViews views, AskedRecords asked) {
        this.sql = sql;
        this.rows = rows;
        this.access = access;
        this.views = views;
        this.asked = asked;
    }

    @Transactional(readOnly = true)
    public Board board(RecordType type, String pipelineKey, BoardQuery query, Caller caller) {
        var pipeline = type.pipeline(pipelineKey).orElseThrow(() -> new NotFound("pipeline", pipelineKey));
        var shown = access.sight(type, caller).shown();
        var matching = RecordTable.PIPELINE
                .eq(pipelineKey)
                .and(asked.condition(type, query.text(), query.filters(), caller))
                .and(access.visible(caller, type.key()));
        var totals = totals(type, shown, pipeline, matching);
        var cards = cards(type, pipeline, matching, Limits.within("cards", 0, query.cards(), MOST_CARDS), caller);
        return new Board(
                pipelineKey,
                pipeline.stages().stream()
                        .map(Stage::key)
                        .map(stage -> {
                            var total = totals.getOrDefault(stage, Total.NONE);
                            return new Column(
                                    stage,
                                    total.count(),
                                    total.sum(),
                                    cards.getOrDefault(stage, List.of()),
                                    total.exact());
                        })
                        .toList());
    }

    private Map<String, Total> totals(RecordType type, RecordType shown, Pipeline pipeline, Condition matching) {
        Map<String, Total> totals = new HashMap<>();
        pipeline.stages().stream()
                .map(stage -> total(type, stage.key(), money(type, shown), matching))
                .reduce(Select::unionAll)
                .ifPresent(all -> sql.fetch(all).forEach(row -> totals.put(row.value1(), Total.of(row))));
        return totals;
    }

    /** A stage may hold most of a million records: no more are counted than anybody would look through. */
    private static Select<Record3<String, Integer, BigDecimal>> total(
            RecordType type, String stage, org.jooq.Field<BigDecimal> money, Condition matching) {
        var worth = DSL.field(DSL.name("counted", "worth"), SQLDataType.NUMERIC);
        var counted = DSL.select(money.as("worth"))
                .from(new RecordTable(type).source())
                .where(matching, RecordTable.STAGE.eq(stage))
                .orderBy(RecordTable.CHANGED_AT.desc(), RecordTable.ID.desc())
                .limit(Page.MOST_COUNTED + 1)
                .asTable("counted");
        return DSL.select(DSL.inline(stage), DSL.count(), DSL.sum(worth)).from(counted);
    }

    /** The first money field of the type is what its stages are worth; nothing to whom it is hidden from. */
    private static org.jooq.Field<BigDecimal> money(RecordType type, RecordType shown) {
        return type.fields().stream()
                .filter(field -> field.kind() == FieldKind.MONEY)
                .findFirst()
                .filter(field -> shown.field(field.key()).isPresent())
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
        var cards = stages.reduce(Select::unionAll)
                .map(all -> rows.all(table, all, List.of(RecordTable.CHANGED_AT.desc(), RecordTable.ID.desc())))
                .orElse(List.of());
        return views.all(cards, caller).stream()
                .collect(groupingBy(card -> String.valueOf(card.values().get("stage"))));
    }

    /** Their numbers first, which an index holds with all that decides who sees them; only then their rows. */
    private static Select<Record> latest(RecordTable table, Condition matching, int most) {
        var numbers = DSL.select(RecordTable.ID)
                .from(table.source())
                .where(matching)
                .orderBy(RecordTable.CHANGED_AT.desc(), RecordTable.ID.desc())
                .limit(most);
        return DSL.select(table.columns()).from(table.source()).where(RecordTable.ID.in(numbers));
    }

    private record Total(long count, BigDecimal sum, boolean exact) {

        static final Total NONE = new Total(0, BigDecimal.ZERO, true);

        static Total of(Record3<String, Integer, BigDecimal> row) {
            return new Total(
                    Math.min(row.value2(), Page.MOST_COUNTED),
                    row.value3() == null ? BigDecimal.ZERO : row.value3(),
                    row.value2() <= Page.MOST_COUNTED);
        }
    }
}
