package org.lekalo.server.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.gate.Gate;
import org.lekalo.server.database.Signals;
import org.lekalo.server.type.TypeRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The gates of all types, read once and kept until some node changes one; while signals cannot be heard, nothing is kept. */
@Component
public class Gates {

    private static final String CHANNEL = "gates";

    private final DSLContext sql;
    private final ObjectMapper json;
    private final Signals signals;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known known;

    Gates(DSLContext sql, ObjectMapper json, Signals signals) {
        this.sql = sql;
        this.json = json;
        this.signals = signals;
        signals.receive(CHANNEL, change -> forget(), this::forget);
    }

    /** What was read when so many changes were heard of; what is read while one happens is not kept. */
    private record Known(long changes, Map<String, List<Gate>> byType) {}

    List<Gate> of(String type) {
        return byType().getOrDefault(type, List.of());
    }

    Optional<Gate> of(String type, String pipeline, String stage) {
        return of(type).stream().filter(gate -> gate.isOf(pipeline, stage)).findFirst();
    }

    public Map<String, List<Gate>> byType() {
        var current = known;
        if (current == null || current.changes() != changes.get() || !signals.listening()) {
            long before = changes.get();
            current = new Known(before, read());
            known = current;
        }
        return current.byType();
    }

    void forget() {
        changes.incrementAndGet();
    }

    /** In the place of the one there; an open one takes it away. */
    @Transactional
    public void put(String type, Gate gate) {
        if (gate.standsOpen()) {
            sql.execute(
                    "delete from stage_gate where type = ? and pipeline = ? and stage = ?",
                    type,
                    gate.pipeline(),
                    gate.stage());
        } else {
            sql.execute("""
                    insert into stage_gate (type, pipeline, stage, gate) values (?, ?, ?, ?::jsonb)
                    on conflict (type, pipeline, stage) do update set gate = excluded.gate
                    """, type, gate.pipeline(), gate.stage(), written(gate));
        }
        signals.send(CHANNEL, type);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    private Map<String, List<Gate>> read() {
        return sql.fetch("""
                select type, gate from stage_gate join stage using (type, pipeline)
                where stage.key = stage_gate.stage order by type, pipeline, stage.position
                """).stream()
                .collect(groupingBy(
                        row -> row.get("type", String.class),
                        mapping(row -> read(row.get("gate", String.class)), toList())));
    }

    private Gate read(String gate) {
        try {
            return json.readValue(gate, Gate.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("We wrote this", e);
        }
    }

    private String written(Gate gate) {
        try {
            return json.writeValueAsString(gate);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A gate is always JSON", e);
        }
    }

    @EventListener
    void removed(TypeRemoved removed) {
        sql.execute("delete from stage_gate where type = ?", removed.type());
    }
}
