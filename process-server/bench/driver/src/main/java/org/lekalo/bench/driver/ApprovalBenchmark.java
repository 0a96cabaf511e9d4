package org.lekalo.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs the comparison from the root of the repository, prints the table and writes it to {@code target/bench}. */
final class ApprovalBenchmark {

    private static final Path MODULES = Path.of("process-server", "bench");

    private static final List<Contestant> CONTESTANTS =
            List.of(bare("Camunda 7.24", "camunda"), bare("Flowable 7.2", "flowable"));

    private final Settings settings;

    private ApprovalBenchmark(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] args) throws IOException, SQLException {
        var report = new ApprovalBenchmark(Settings.of(args)).run().markdown();
        Files.createDirectories(Settings.OUTPUT);
        Files.writeString(Settings.OUTPUT.resolve("approval.md"), report);
        System.out.println(report);
    }

    private Report run() throws IOException, SQLException {
        try (var database = Database.start()) {
            var measurements = new ArrayList<Measurement>();
            for (var round = 1; round <= settings.rounds(); round++) {
                for (var contestant : inTurn(round)) {
                    System.out.printf("Round %d of %d: %s%n", round, settings.rounds(), contestant.name());
                    measurements.addAll(turn(round, contestant, database));
                }
            }
            return new Report(names(), command(), surroundings(database), measurements);
        }
    }

    private List<Measurement> turn(int round, Contestant contestant, Database database)
            throws IOException, SQLException {
        var name = "round_" + round;
        try (var running = contestant.start(database.create(name))) {
            return new Turn(database, name, running, settings).measure(contestant.name(), round);
        } finally {
            database.drop(name);
        }
    }

    private static List<Contestant> inTurn(int round) {
        var turn = new ArrayList<>(CONTESTANTS);
        Collections.rotate(turn, 1 - round);
        return turn;
    }

    private String command() {
        return "java -jar process-server/bench/driver/target/bench-driver.jar " + settings;
    }

    private static List<String> surroundings(Database database) throws IOException, SQLException {
        return List.of("Machine: " + Machine.here(), "Database: PostgreSQL " + database.version() + ", same machine");
    }

    private static List<String> names() {
        return CONTESTANTS.stream().map(Contestant::name).toList();
    }

    private static Contestant bare(String name, String module) {
        return new BareEngine(name, MODULES.resolve(Path.of(module, "target", "bench-" + module + ".jar")));
    }
}
