package org.lekalo.bench.driver;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;

/** The inbox and the search for due jobs, where very many tasks are open and as many timers wait. */
final class InboxBenchmark {

    private static final int DEALS = 20_000;
    private static final int PAGE = 50;
    private static final String NAME = "inbox";
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Settings settings;
    private final Database database;

    InboxBenchmark(Settings settings, Database database) {
        this.settings = settings;
        this.database = database;
    }

    String run() throws IOException, SQLException {
        try (var server = LekaloServer.start(database.create(NAME), DEALS)) {
            fill(server);
            var table = new MarkdownTable(Figures.header("over HTTP"));
            var head = server.as("head-1").api(TasksApi.class);
            database.forget();
            table.add(Figures.row(
                    "a head's roles, first page",
                    Times.of(settings.calls(), () -> head.tasks(Box.MY_ROLES, PAGE, null))));
            table.add(Figures.row(
                    "a head's own, first page", Times.of(settings.calls(), () -> head.tasks(Box.MINE, PAGE, null))));
            var next = head.tasks(Box.MY_ROLES, PAGE, null).next();
            table.add(Figures.row(
                    "a head's roles, second page",
                    Times.of(settings.calls(), () -> head.tasks(Box.MY_ROLES, PAGE, next))));
            table.add(Figures.row("a head's counters", Times.of(settings.calls(), head::counts)));
            var inDatabase = executed("the same in the database alone", "%task_inbox%");
            return report(table, inDatabase, acquisition());
        }
    }

    private void fill(LekaloServer server) throws SQLException {
        var model = server.publish("approval.bpmn");
        var seller = server.as("seller-1");
        var instance =
                seller.api(InstancesApi.class).start(new Start(model, new RecordRef("deal", BenchCompany.CLIENTS)));
        var head = server.as("head-1").api(TasksApi.class);
        new Patience()
                .untilThere(() ->
                        head.tasks(Box.MY_ROLES, PAGE, null).tasks().stream().findFirst());
        System.out.printf("Writing %d open tasks and as many timers%n", settings.tasks());
        try (var connection = server.connect()) {
            new ManyTasks(connection, instance.value(), settings.tasks(), DEALS).make();
        }
    }

    /** What the idle server asked for due jobs by itself. */
    private String acquisition() throws SQLException {
        database.forget();
        LockSupport.parkNanos(IDLE.toNanos());
        return executed("the search for due jobs", "select%act_ru_job%duedate_%");
    }

    private String executed(String title, String like) throws SQLException {
        var table = new MarkdownTable(List.of(title, "calls", "mean, ms", "longest, ms"));
        for (var statement : database.executed(NAME, like)) {
            table.add(List.of(
                    "`" + Report.oneLine(statement.text()) + "`",
                    String.valueOf(statement.calls()),
                    Times.text(statement.meanMillis()),
                    Times.text(statement.longestMillis())));
        }
        return table.toString();
    }

    private String report(MarkdownTable calls, String inDatabase, String acquisition) {
        return """
                # The inbox at %d open tasks

                %s
                %s
                Aim: p95 at most 20 ms. Page of %d, one client; the times are those the client sees, so HTTP, the token's check
                and JSON are in them. Nine in ten tasks wait for two roles, one in ten is claimed by one of four heads; one in
                seven is overdue. The head whose inbox is asked has one of the two roles: nearly all tasks are open to him.
                Counters stop at 1 000.

                ## Search for due jobs at %d waiting timers

                %s
                Aim: at most 2 ms. What the idle server asked in %d seconds, by `pg_stat_statements`.
                """.formatted(
                        settings.tasks(), calls, inDatabase, PAGE, settings.tasks(), acquisition, IDLE.toSeconds());
    }
}
