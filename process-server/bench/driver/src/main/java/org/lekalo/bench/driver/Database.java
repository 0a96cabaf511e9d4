package org.lekalo.bench.driver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The PostgreSQL that all share. Durable as in production (the embedded one is not by itself), and without a checkpoint
 * while it runs, so that no contestant pays for another's dirty pages.
 */
final class Database implements AutoCloseable {

    /** What a statement begins with that no contestant is charged for. */
    static final String DRIVER = "/* driver */ ";

    private final EmbeddedPostgres postgres;

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Database start() throws IOException {
        return new Database(EmbeddedPostgres.builder()
                // as our server sets it up: without it, no word that is not English is in the search index
                .setLocaleConfig("locale", "C.UTF-8")
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
                where dbid = (select oid from pg_database where datname = '%s') and query not like '%s%%'
                """;
        return ask(
                question.formatted(name, DRIVER), row -> new Cost(row.getLong(1), row.getLong(2), cpu(row.getLong(3))));
    }

    /** How often each statement of one database was executed up to now. */
    Map<String, Long> calls(String name) throws SQLException {
        var question = """
                select query, sum(calls) from pg_stat_statements
                where dbid = (select oid from pg_database where datname = '%s') and query not like '%s%%' group by query
                """;
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question.formatted(name, DRIVER))) {
            var calls = new HashMap<String, Long>();
            while (rows.next()) {
                calls.put(rows.getString(1), rows.getLong(2));
            }
            return calls;
        }
    }

    /** Begins to count statements anew. */
    void forget() throws SQLException {
        execute("select pg_stat_statements_reset()");
    }

    record Executed(String text, long calls, double meanMillis, double longestMillis) {}

    /** The statements that look like this, in lower case. */
    List<Executed> executed(String name, String like) throws SQLException {
        var question = """
                select query, calls, mean_exec_time, max_exec_time from pg_stat_statements
                where dbid = (select oid from pg_database where datname = '%s') and lower(query) like '%s'
                order by calls desc
                """;
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question.formatted(name, like))) {
            var executed = new ArrayList<Executed>();
            while (rows.next()) {
                executed.add(new Executed(rows.getString(1), rows.getLong(2), rows.getDouble(3), rows.getDouble(4)));
            }
            return executed;
        }
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
