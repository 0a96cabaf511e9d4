package org.lekalo.bench.driver;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One approval through each contestant, in turn. */
final class ApprovalBenchmark {

    static final Contestant OURS = new OurServer("Lekalo", 40_000);

    static final List<Contestant> ALL =
            List.of(bare("Camunda 7.24", "camunda"), bare("Flowable 7.2", "flowable"), OURS);

    private final List<Contestant> contestants;

    private final Settings settings;

    private final Database database;

    ApprovalBenchmark(List<Contestant> contestants, Settings settings, Database database) {
        this.contestants = contestants;
        this.settings = settings;
        this.database = database;
    }

    Report run() throws IOException, SQLException {
        var measurements = new ArrayList<Measurement>();
        for (var round = 1; round <= settings.rounds(); round++) {
            for (var contestant : inTurn(round)) {
                System.out.printf("Round %d of %d: %s%n", round, settings.rounds(), contestant.name());
                measurements.addAll(turn(round, contestant));
            }
        }
        return new Report(names(), measurements);
    }

    private List<Measurement> turn(int round, Contestant contestant) throws IOException, SQLException {
        var name = "round_" + round;
        try (var running = contestant.start(database.create(name))) {
            return new Turn(database, name, running, settings).measure(contestant.name(), round);
        } finally {
            database.drop(name);
        }
    }

    private List<Contestant> inTurn(int round) {
        var turn = new ArrayList<>(contestants);
        Collections.rotate(turn, 1 - round);
        return turn;
    }

    private List<String> names() {
        return contestants.stream().map(Contestant::name).toList();
    }

    private static Contestant bare(String name, String module) {
        return new BareEngine(name, JavaProcess.jar("bench-" + module + ".jar"));
    }
}
