package org.lekalo.server.fault;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A database that somebody else runs: it outlives the server, and can be taken from it and given back. */
final class OwnPostgres implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres postgres;

    private OwnPostgres(Path data, EmbeddedPostgres postgres) {
        this.data = data;
        this.postgres = postgres;
    }

    static OwnPostgres start() throws IOException {
        var data = Files.createTempDirectory("lekalo-faults").resolve("data");
        return new OwnPostgres(data, in(data).start());
    }

    /** By default Zonky's forgets the last commits when it dies. */
    private static EmbeddedPostgres.Builder in(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "on");
    }

    int port() {
        return postgres.getPort();
    }

    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    void execute(String script) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /** Names and numbers. */
    Map<String, Long> counts(String question) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    /** Without finishing anything, as by {@code pg_ctl stop -m immediate}. */
    void dies() throws IOException, InterruptedException {
        var postmaster = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        new ProcessBuilder("sh", "-c", "kill -QUIT " + postmaster).start().waitFor();
        await().atMost(Duration.ofMinutes(1)).until(() -> !answers());
    }

    /** On the same port, with what was committed. */
    void comesBack() throws IOException {
        int port = postgres.getPort();
        postgres.close();
        postgres = in(data).setPort(port).start();
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException gone) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        try (Stream<Path> files = Files.walk(data.getParent())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
