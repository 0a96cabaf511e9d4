package org.lekalo.server.type;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldGroup;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Relation;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;
import org.lekalo.server.database.Signals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The record types, kept in memory. Every change of the metadata reaches every node as a signal, by triggers in the
 * database; while signals cannot be heard, nothing is kept.
 */
@Component
public class RecordTypesInUse {

    private final DSLContext sql;
    private final Signals signals;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Kept kept;

    RecordTypesInUse(DSLContext sql, Signals signals) {
        this.sql = sql;
        this.signals = signals;
        signals.receive("lekalo_metadata", change -> changed(), this::changed);
    }

    private record Kept(RecordTypes types, long changes) {}

    public RecordTypes all() {
        var known = kept;
        return known != null && signals.listening() ? known.types() : read();
    }

    /** As the database has them at this moment, with what the transaction itself has written. */
    public RecordTypes now() {
        return readAll();
    }

    /** As {@link #now}, and as they will be until the caller's transaction ends: whoever would change them waits. */
    public RecordTypes held() {
        sql.execute("lock table record_type in share mode");
        return readAll();
    }

    private void changed() {
        forget();
        read();
    }

    /** What a transaction sees may be undone, so only what was read outside of one is kept. */
    private RecordTypes read() {
        long before = changes.get();
        var types = readAll();
        if (signals.listening() && !TransactionSynchronizationManager.isActualTransactionActive()) {
            keep(new Kept(types, before));
        }
        return types;
    }

    private synchronized void keep(Kept news) {
        if (news.changes() == changes.get()) {
            kept = news;
        }
    }

    /** Refused with {@link NotFound} where there is no such type. */
    public RecordType type(String key) {
        return all().type(key).orElseThrow(() -> new NotFound("record-type", key));
    }

    /** For whoever changed the metadata and goes on at once, before the signal arrives. */
    public void forget() {
        changes.incrementAndGet();
        kept = null;
    }

    private RecordTypes readAll() {
        var options = options();
        var pipelines = pipelines(stages());
        var fields = fields(options, pipelines);
        var groups = groups();
        var relations = relations();
        return new RecordTypes(sql.fetch("select * from record_type order by position")
                .map(row -> new RecordType(
                        key(row, "key"),
                        text(row, "name"),
                        text(row, "plural"),
                        fields.getOrDefault(key(row, "key"), List.of()),
                        pipelines.getOrDefault(key(row, "key"), List.of()),
                        groups.getOrDefault(key(row, "key"), List.of()),
                        relations.getOrDefault(key(row, "key"), List.of()),
                        row.get("custom", Boolean.class))));
    }

    private Map<String, List<FieldGroup>> groups() {
        return sql.fetch("select * from field_group order by position").stream()
                .collect(groupingBy(
                        row -> key(row, "type"),
                        mapping(row -> new FieldGroup(key(row, "key"), text(row, "name")), toList())));
    }

    /** By the type that is pointed at. */
    private Map<String, List<Relation>> relations() {
        return sql
                .fetch("select record_field.* from record_field join record_type on record_type.key = type"
                        + " where reverse_key is not null order by record_type.position, record_field.position")
                .stream()
                .collect(groupingBy(row -> key(row, "target"), mapping(RecordTypesInUse::relation, toList())));
    }

    private static Relation relation(Record row) {
        return new Relation(key(row, "reverse_key"), text(row, "reverse"), key(row, "type"), key(row, "key"));
    }

    private Map<String, List<Option>> options() {
        return sql.fetch("select * from field_option order by position").stream()
                .collect(groupingBy(
                        row -> key(row, "type") + "." + key(row, "field"),
                        mapping(
                                row -> new Option(
                                        key(row, "key"), text(row, "name"), row.get("removed", Boolean.class)),
                                toList())));
    }

    private Map<String, List<Stage>> stages() {
        return sql.fetch("select * from stage order by position").stream()
                .collect(groupingBy(
                        row -> key(row, "type") + "." + key(row, "pipeline"), mapping(this::stage, toList())));
    }

    private Stage stage(Record row) {
        return new Stage(key(row, "key"), text(row, "name"), Stage.Kind.valueOf(key(row, "kind")));
    }

    private Map<String, List<Pipeline>> pipelines(Map<String, List<Stage>> stages) {
        return sql.fetch("select * from pipeline order by position").stream()
                .collect(groupingBy(
                        row -> key(row, "type"),
                        mapping(
                                row -> new Pipeline(
                                        key(row, "key"),
                                        text(row, "name"),
                                        stages.getOrDefault(key(row, "type") + "." + key(row, "key"), List.of())),
                                toList())));
    }

    private Map<String, List<Field>> fields(Map<String, List<Option>> options, Map<String, List<Pipeline>> pipelines) {
        return sql.fetch("select * from record_field order by position, key").stream()
                .collect(groupingBy(
                        row -> key(row, "type"),
                        mapping(
                                row -> field(
                                        row,
                                        options.getOrDefault(key(row, "type") + "." + key(row, "key"), List.of()),
                                        pipelines.getOrDefault(key(row, "type"), List.of())),
                                toList())));
    }

    private static Field field(Record row, List<Option> options, List<Pipeline> pipelines) {
        return new Field(
                key(row, "key"),
                text(row, "name"),
                FieldKind.valueOf(key(row, "kind")),
                row.get("required", Boolean.class),
                row.get("read_only", Boolean.class) || row.get("formula") != null,
                switch (key(row, "key")) {
                    case "pipeline" ->
                        pipelines.stream()
                                .map(pipeline -> new Option(pipeline.key(), pipeline.name()))
                                .toList();
                    case "stage" -> stagesOf(pipelines);
                    default -> options;
                },
                row.get("target", String.class),
                row.get("formula", String.class),
                row.get("field_group", String.class),
                row.get("custom", Boolean.class),
                Optional.ofNullable(row.get("form", String.class))
                        .map(TextForm::valueOf)
                        .orElse(null),
                new Bounds(row.get("least", BigDecimal.class), row.get("most", BigDecimal.class)));
    }

    /** Pipelines may share a stage's key; its name is then the first one's. */
    private static List<Option> stagesOf(List<Pipeline> pipelines) {
        Map<String, Option> stages = new LinkedHashMap<>();
        pipelines.forEach(pipeline -> pipeline.stages()
                .forEach(stage -> stages.putIfAbsent(stage.key(), new Option(stage.key(), stage.name()))));
        return new ArrayList<>(stages.values());
    }

    private static String key(Record row, String column) {
        return row.get(column, String.class);
    }

    private static Text text(Record row, String column) {
        return new Text(key(row, column + "_ru"), key(row, column + "_en"));
    }
}
