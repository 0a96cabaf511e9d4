package org.lekalo.bench.driver;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lekalo.bench.approval.ApprovalEngine;
import org.lekalo.library.contract.ContractClient;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.contract.TasksApi.Completion;
import org.lekalo.library.record.RecordRef;

/**
 * The same approval as people's browsers would do it: every call is HTTP with the token of the person who makes it. Each
 * approval is about a deal that had none before; what the bare engines are given as variables stands in the deal.
 */
final class LekaloApprovals implements ApprovalEngine {

    private static final int PAGE = 10;

    private final LekaloServer server;
    private final ProcessModelId model;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> rounds = new ConcurrentHashMap<>();
    private final Map<String, String> takers = new ConcurrentHashMap<>();
    private final Map<String, Patience> patience = new ConcurrentHashMap<>();
    private final RunsInDatabase runs;

    LekaloApprovals(LekaloServer server, ProcessModelId model, RunsInDatabase runs) {
        this.server = server;
        this.model = model;
        this.runs = runs;
        for (var client = 1; client <= BenchCompany.CLIENTS; client++) {
            people.put("seller-" + client, Person.of(server.as("seller-" + client)));
            people.put("head-" + client, Person.of(server.as("head-" + client)));
        }
    }

    /** The first step is a job of the engine's: unlike with the bare engines the task may open after the return. */
    @Override
    public String start(String businessKey, Map<String, Object> variables) {
        var seller = String.valueOf(variables.get("requester"));
        var instance = person(seller)
                .instances()
                .start(new Start(model, nextDeal(seller)))
                .value();
        takers.put(instance, seller.replace("seller", "head"));
        return instance;
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
                .untilThere(() -> person(person).tasks().tasks(box, PAGE, null).tasks().stream()
                        .filter(row -> row.instance().value().equals(instance))
                        .findFirst()
                        .map(row -> remember(row.id(), person)));
    }

    private String remember(TaskId task, String person) {
        takers.put(task.value(), person);
        return task.value();
    }

    @Override
    public void claim(String task, String person) {
        person(person).tasks().claim(new TaskId(task));
    }

    @Override
    public void complete(String task, Map<String, Object> variables) {
        var outcome = String.valueOf(variables.getOrDefault("decision", "done"));
        person(String.valueOf(takers.remove(task)))
                .tasks()
                .complete(new TaskId(task), new Completion(outcome, Map.of(), null));
    }

    @Override
    public long ended() {
        return runs.ended();
    }

    private Person person(String login) {
        return people.computeIfAbsent(login, key -> Person.of(server.as(key)));
    }

    private record Person(InstancesApi instances, TasksApi tasks) {

        static Person of(ContractClient client) {
            return new Person(client.api(InstancesApi.class), client.api(TasksApi.class));
        }
    }
}
