package org.lekalo.bench.driver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The PostgreSQL that all share. Durable as in production (the embedded one is not by itself), and without a checkpoint
 * while it runs, so that no contestant pays for another's dirty pages.
 */
final class Database implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Database start() throws IOException {
        return new Database(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("checkpoint_timeout", "1d")
                .setServerConfig("max_wal_size", "32GB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .setServerConfig("pg_stat_statements.save", "off")
                .start());
    }

    /** Makes an empty database and returns its address. */
    String create(String name) throws SQLException {
        execute("create extension if not exists pg_stat_statements", "create database " + name, "checkpoint");
        return postgres.getJdbcUrl("postgres", name);
    }

    void drop(String name) throws SQLException {
        execute("drop database " + name + " with (force)");
    }

    String version() throws SQLException {
        return ask("select current_setting('server_version')", row -> row.getString(1));
    }

    /** What one database has cost the server up to now. */
    Cost cost(String name) throws SQLException {
        var question = """
                select coalesce(sum(calls), 0), pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0'), pg_backend_pid()
                from pg_stat_statements
                where dbid = (select oid from pg_database where datname = '%s')
                """;
        return ask(question.formatted(name), row -> new Cost(row.getLong(1), row.getLong(2), cpu(row.getLong(3))));
    }

    /** Commits that the server knows of; an idle backend tells it of its last ones after ten seconds. */
    long commits(String name) throws SQLException {
        var question = "select xact_commit from pg_stat_database where datname = '%s'";
        return ask(question.formatted(name), row -> row.getLong(1));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static Duration cpu(long backend) {
        return ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .map(ProcessorTime::ofTree)
                .orElseThrow();
    }

    private void execute(String... commands) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private <T> T ask(String question, Reading<T> reading) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return reading.of(answer);
        }
    }

    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    record Cost(long statements, long walBytes, Duration cpu) {

        Cost since(Cost earlier) {
            return new Cost(statements - earlier.statements, walBytes - earlier.walBytes, cpu.minus(earlier.cpu));
        }
    }
}
