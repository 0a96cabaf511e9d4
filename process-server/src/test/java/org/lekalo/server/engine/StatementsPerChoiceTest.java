package org.lekalo.server.engine;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.TasksApi.Box;

/** What a choice reads to find its way, as PostgreSQL counts it. */
class StatementsPerChoiceTest extends ProcessTest {

    private static final int EXITS = 8;

    private static Drawing choosing() {
        var drawing = Drawing.of("Восемь выходов")
                .startByHand()
                .task(
                        "Ask",
                        "responsible",
                        "record-owner",
                        "outcomes",
                        IntStream.rangeClosed(1, EXITS)
                                .mapToObj("{\"key\":\"a%1$d\",\"label\":\"%1$d\"}"::formatted)
                                .collect(joining(",", "[", "]")))
                .choice("Which", "Nowhere")
                .end("Nowhere")
                .flows("Start", "Ask", "Which", "Nowhere");
        for (int exit = 1; exit <= EXITS; exit++) {
            drawing.end("To" + exit)
                    .flowIf("Which", "To" + exit, "outcome_Ask = \"a%d\" and deal.amount > 0".formatted(exit));
        }
        return drawing;
    }

    @Test
    void aChoiceReadsTheAnswerAndTheRecordOnceHoweverManyExitsAsk() {
        sql.execute("create extension if not exists pg_stat_statements");
        var model = publish(choosing());
        var deal = deal("elena", "Восемь выходов", Map.of("amount", 1));
        as("elena", InstancesApi.class).start(new Start(model, deal));
        var run = run(model, deal);
        work(run);
        complete("elena", task("elena", Box.MINE, deal).id(), "a" + EXITS);
        sql.execute("select pg_stat_statements_reset()");

        work(run);

        assertThat(calls("task_inbox as answered")).as("answers read").isEqualTo(1);
        assertThat(calls("from \"crm_deal\"")).as("records read").isEqualTo(1);
        assertThat(as("viktor", InstancesApi.class).instance(run.id()).takenFlows())
                .contains("Which-To" + EXITS);
    }

    private long calls(String part) {
        return sql.fetchSingle(
                        "select coalesce(sum(calls), 0)::bigint as calls from pg_stat_statements where position(? in query) > 0",
                        part)
                .get("calls", Long.class);
    }
}
