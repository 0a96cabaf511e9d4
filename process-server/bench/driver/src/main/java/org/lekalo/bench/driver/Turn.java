package org.lekalo.bench.driver;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.lekalo.bench.approval.Run;
import org.lekalo.bench.driver.Contestant.Running;
import org.lekalo.bench.driver.Measurement.Usage;

/** One contestant's turn in one round: a warm-up, then a measured run for each number of clients. */
final class Turn {

    private static final List<Integer> CLIENTS = List.of(1, 4);

    private static final Duration UNTIL_COMMITS_ARE_COUNTED = Duration.ofSeconds(11);

    private static final Duration PRACTICE = Duration.ofSeconds(5);

    private final Database database;
    private final String databaseName;
    private final Running running;
    private final Settings settings;

    private long instances;
    private long commits;

    Turn(Database database, String databaseName, Running running, Settings settings) {
        this.database = database;
        this.databaseName = databaseName;
        this.running = running;
        this.settings = settings;
    }

    List<Measurement> measure(String contestant, int round) throws IOException, SQLException {
        for (var clients : CLIENTS) {
            run(clients, settings.warmUp().dividedBy(CLIENTS.size()));
        }
        while (instances < settings.practice()) {
            run(CLIENTS.get(CLIENTS.size() - 1), PRACTICE);
        }
        newCommits();
        var measurements = new ArrayList<Measurement>();
        for (var clients : CLIENTS) {
            measurements.add(measured(contestant, round, clients));
        }
        refuseUnfinishedWork();
        return measurements;
    }

    private Measurement measured(String contestant, int round, int clients) throws IOException, SQLException {
        var calls = database.calls(databaseName);
        var cost = database.cost(databaseName);
        var cpu = running.cpu();
        var machine = ProcessorTime.ofMachine();

        var run = run(clients, settings.run());

        var machineUsed = ProcessorTime.ofMachine().minus(machine);
        var cpuUsed = running.cpu().minus(cpu);
        var costCaused = database.cost(databaseName).since(cost);
        var called = database.calls(databaseName);
        calls.forEach((statement, before) -> called.merge(statement, -before, Long::sum));
        var usage = new Usage(costCaused, called, newCommits(), cpuUsed, machineUsed);
        return new Measurement(contestant, round, run, usage);
    }

    private Run run(int clients, Duration howLong) throws IOException {
        var run = running.run(clients, howLong);
        instances += run.instances();
        return run;
    }

    /** Waits for all to be counted; returns those since the last call. */
    private long newCommits() throws SQLException {
        LockSupport.parkNanos(UNTIL_COMMITS_ARE_COUNTED.toNanos());
        var before = commits;
        commits = database.commits(databaseName);
        return commits - before;
    }

    private void refuseUnfinishedWork() throws IOException {
        var ended = running.ended();
        if (ended != instances) {
            throw new IllegalStateException("%d approvals were run, but %d ended".formatted(instances, ended));
        }
    }
}
