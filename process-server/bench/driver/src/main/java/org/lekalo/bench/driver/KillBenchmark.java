package org.lekalo.bench.driver;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.lekalo.bench.driver.LedgerRules.Kept;

/** No measure but a judge: kills the server under load, again and again, and looks whether what it said was so. */
final class KillBenchmark {

    /** How many answers the server gives at most before it is killed, and how long it may take over them. */
    private static final int MOST_ANSWERS = 60;

    private static final Duration LONGEST_LIFE = Duration.ofSeconds(15);
    private static final Duration LONGEST_REST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final int kills;
    private final long seed;
    private final Database database;
    private final Ledger ledger = new Ledger();
    private final Times starts = new Times();
    private boolean kept;

    KillBenchmark(int kills, Database database) {
        this.kills = kills;
        this.seed = System.nanoTime();
        this.database = database;
    }

    String run() throws IOException, SQLException {
        try (var server = LekaloServer.start(database.create("kill"), BenchCompany.CLIENTS);
                var connection = server.connect()) {
            var approval = server.publish(LedgerRules.APPROVAL + ".bpmn");
            server.publish(LedgerRules.CONTRACT + ".bpmn");
            var enough = new AtomicBoolean();
            var clients = new ArrayList<Thread>();
            for (int client = 1; client <= BenchCompany.CLIENTS; client++) {
                clients.add(new Thread(new KilledClient(client, server, approval, ledger, enough::get)));
            }
            clients.forEach(Thread::start);
            killAgainAndAgain(server);
            live(MOST_ANSWERS);
            enough.set(true);
            join(clients);
            awaitRest(connection);
            ledger.write(connection);
            return report(LedgerRules.ask(connection));
        }
    }

    /** Whether every rule held. */
    boolean kept() {
        return kept;
    }

    private void killAgainAndAgain(LekaloServer server) throws IOException {
        var moments = new Random(seed);
        for (int kill = 1; kill <= kills; kill++) {
            live(1 + moments.nextInt(MOST_ANSWERS));
            server.kill();
            long from = System.nanoTime();
            server.startAgain();
            starts.add((System.nanoTime() - from) / 1e6);
            System.out.printf("Killed %d of %d times, %d acknowledged%n", kill, kills, ledger.size());
        }
    }

    private void live(int answers) {
        int enough = ledger.size() + answers;
        long until = System.nanoTime() + LONGEST_LIFE.toNanos();
        while (ledger.size() < enough && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static void join(List<Thread> clients) {
        try {
            for (var client : clients) {
                client.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until no job is due any more: whoever was killed over one has left its lock, which must run out first. */
    private static void awaitRest(Connection database) throws SQLException {
        var until = System.nanoTime() + LONGEST_REST.toNanos();
        while (dueJobs(database) > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static long dueJobs(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery(
                        "select count(*) from act_ru_job where retries_ > 0 and duedate_ <= now()")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private String report(List<Kept> rules) {
        var table = new MarkdownTable(List.of("rule", "breaches"));
        rules.forEach(kept -> table.add(
                List.of(kept.rule(), kept.breaches().isEmpty() ? "none" : String.join(", ", kept.breaches()))));
        kept = rules.stream().allMatch(rule -> rule.breaches().isEmpty())
                && ledger.failures().isEmpty();
        return """
                # The server killed under load

                **%s**

                %d kills (seed %d); %d acknowledged, %d not answered, %d answered with a failure%s. From a kill until the
                server takes calls again, median: %s ms.

                %s
                """.formatted(
                        kept ? "Every rule holds." : "Rules are broken.",
                        kills,
                        seed,
                        ledger.size(),
                        ledger.countUnanswered(),
                        ledger.failures().size(),
                        ledger.failures().stream().distinct().limit(5).toList(),
                        Times.text(starts.median()),
                        table);
    }
}
