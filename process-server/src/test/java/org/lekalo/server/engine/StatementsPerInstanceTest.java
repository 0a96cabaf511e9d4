package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What one approval costs the database, all told, as the benchmark measures it: the calls of the people with their
 * questions to the inbox, the engine's jobs, the record's changes with their history. Statements as PostgreSQL counts them,
 * each row of a batch one. Hints to lookers are counted as if none were gathered: one for each transaction that changes what is
 * looked at, which is the most there can be.
 */
class StatementsPerInstanceTest extends ProcessTest {

    private static final int MOST = 54;
    private static final int MOST_WITH_HINTS = 60;

    /** The start, the first step, the claim, two answers, the last step. */
    private static final int TRANSACTIONS = 6;

    @Autowired
    private Changes changes;

    @BeforeEach
    void countStatements() {
        sql.execute("create extension if not exists pg_stat_statements");
    }

    static Drawing approval() {
        return Drawing.of("Согласование")
                .startByHand()
                .changeFields("Mark", "comment", "computed", "deal.title + string(now())")
                .choice("Large", "Confirm")
                .task(
                        "Approve",
                        "responsible",
                        "role:finance,lawyer",
                        "dueWorkingDays",
                        "2",
                        "outcomes",
                        "[{\"key\":\"yes\",\"label\":\"Да\"},{\"key\":\"no\",\"label\":\"Нет\"}]")
                .deadline("Late", "Approve", "period", "48 hours")
                .task("Confirm", "responsible", "owners-head")
                .changeFields("Record", "comment", "computed", "string(now())")
                .end("Done")
                .flows("Start", "Mark", "Large")
                .flowIf("Large", "Approve", "deal.amount > 100000")
                .flows("Large", "Confirm")
                .flows("Approve", "Confirm")
                .flows("Late", "Confirm")
                .flows("Confirm", "Record", "Done");
    }

    @Test
    void anApprovalCostsAtMostSixtyStatements() {
        var model = publish(approval());
        var deal = deal("elena", "Сколько стоит согласование", Map.of("amount", 150_000));
        approve(model, deal);
        letAllHintsLeave();

        sql.execute("select pg_stat_statements_reset()");
        var run = approve(model, deal);
        letAllHintsLeave();

        var statements = statements();
        assertThat(as("viktor", InstancesApi.class).instance(run).row().state()).isEqualTo(State.COMPLETED);
        assertThat(calls(statements, statement -> !statement.isHint()))
                .as(String.join(
                        "\n", statements.stream().map(Statement::toString).toList()))
                .isLessThanOrEqualTo(MOST);
        assertThat(calls(statements, statement -> true) - 1)
                .as("with hints, without the one by which this test knows that all have left")
                .isLessThanOrEqualTo(MOST_WITH_HINTS);
        assertThat(calls(statements, Statement::isHint) - 1).as("hints").isEqualTo(TRANSACTIONS);
    }

    /** They leave one after the other: when one is heard back, those before it have left. */
    private void letAllHintsLeave() {
        var heard = new AtomicInteger();
        var last = "last:" + System.nanoTime();
        changes.hear(Kind.RECORD, (record, audience) -> {
            if (last.equals(record)) {
                heard.incrementAndGet();
            }
        });
        changes.announce(Kind.RECORD, last, Audience.NOBODY);
        await().until(() -> heard.get() == 2);
    }

    private static long calls(List<Statement> statements, Predicate<Statement> which) {
        return statements.stream().filter(which).mapToLong(Statement::calls).sum();
    }

    private InstanceId approve(ProcessModelId model, RecordRef deal) {
        var run = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(run);
        var shared = task("olga", Box.MY_ROLES, deal).id();
        as("olga", TasksApi.class).claim(shared);
        complete("olga", shared, "yes");
        complete("boris", task("boris", Box.MINE, deal).id(), "done");
        work(run);
        return run;
    }

    private record Statement(long calls, String text) {

        boolean isHint() {
            return text.contains("pg_notify");
        }
    }

    /** Without those by which this test looks for jobs. */
    private List<Statement> statements() {
        return sql.fetch("""
                        select calls, query from pg_stat_statements
                        where query not like '%pg_stat_statements%' and query not like '%pg_catalog%'
                            and query !~ 'distinct RES\\.\\*\\s+from ACT_RU_JOB'
                        order by calls desc, query
                        """)
                .map(row -> new Statement(
                        row.get("calls", Long.class),
                        row.get("query", String.class).replaceAll("\\s+", " ")));
    }
}
