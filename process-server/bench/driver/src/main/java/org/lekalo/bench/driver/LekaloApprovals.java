package org.lekalo.bench.driver;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lekalo.bench.approval.ApprovalEngine;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.contract.TasksApi.Completion;
import org.lekalo.library.contract.TasksApi.Page;
import org.lekalo.library.record.RecordRef;

/**
 * The same approval as people's browsers would do it: every call is HTTP with the token of the person who makes it. Each
 * approval is about a deal that had none before; what the bare engines are given as variables stands in the deal.
 */
final class LekaloApprovals implements ApprovalEngine, AutoCloseable {

    private static final int PAGE = 10;

    private final Connections connections;
    private final ProcessModelId model;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, AtomicLong> rounds = new ConcurrentHashMap<>();
    private final Map<String, String> takers = new ConcurrentHashMap<>();
    private final Map<String, Patience> patience = new ConcurrentHashMap<>();
    private final RunsInDatabase runs;

    LekaloApprovals(LekaloServer server, ProcessModelId model, RunsInDatabase runs) {
        this.model = model;
        this.runs = runs;
        this.connections = new Connections(server.address(), BenchCompany.CLIENTS);
        for (var client = 1; client <= BenchCompany.CLIENTS; client++) {
            tokens.put("seller-" + client, server.token("seller-" + client));
            tokens.put("head-" + client, server.token("head-" + client));
        }
    }

    /** The first step is a job of the engine's: unlike with the bare engines the task may open after the return. */
    @Override
    public String start(String businessKey, Map<String, Object> variables) {
        var seller = String.valueOf(variables.get("requester"));
        var instance =
                connections.post("/api/instances", new Start(model, nextDeal(seller)), token(seller), InstanceId.class);
        takers.put(instance.value(), seller.replace("seller", "head"));
        return instance.value();
    }

    private RecordRef nextDeal(String seller) {
        var client = Integer.parseInt(seller.substring("seller-".length()));
        var round = rounds.computeIfAbsent(seller, key -> new AtomicLong()).getAndIncrement();
        return new RecordRef("deal", BenchCompany.CLIENTS * (round + 1) + client - 1);
    }

    @Override
    public String taskOfGroup(String instance, String group) {
        var person = String.valueOf(takers.remove(instance));
        return find(instance, person, Box.MY_ROLES);
    }

    @Override
    public String taskOfPerson(String instance, String person) {
        return find(instance, person, Box.MINE);
    }

    /** Asks the inbox after as long as it has lately taken, then again after ever longer pauses. */
    private String find(String instance, String person, Box box) {
        return patience.computeIfAbsent(person + box, key -> new Patience())
                .untilThere(() -> inbox(person, box).tasks().stream()
                        .filter(row -> row.instance().value().equals(instance))
                        .findFirst()
                        .map(row -> remember(row.id(), person)));
    }

    private Page inbox(String person, Box box) {
        return connections.get("/api/tasks?box=%s&limit=%d".formatted(box, PAGE), token(person), Page.class);
    }

    private String remember(TaskId task, String person) {
        takers.put(task.value(), person);
        return task.value();
    }

    @Override
    public void claim(String task, String person) {
        connections.post("/api/tasks/" + task + "/claim", token(person));
    }

    @Override
    public void complete(String task, Map<String, Object> variables) {
        var outcome = String.valueOf(variables.getOrDefault("decision", "done"));
        var person = String.valueOf(takers.remove(task));
        connections.post("/api/tasks/" + task + "/completion", new Completion(outcome, Map.of(), null), token(person));
    }

    @Override
    public long ended() {
        return runs.ended();
    }

    @Override
    public void close() {
        connections.close();
    }

    private String token(String person) {
        return Objects.requireNonNull(tokens.get(person));
    }
}
