package org.lekalo.server.called;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

/** What a record costs the database for which steps are done, beside the same steps in a run of its own that nobody called. */
class StatementsPerItemTest extends ProcessTest {

    private static final int RECORDS = 120;

    private static final int MOST_MORE = 3;

    @Test
    void aRecordCostsAtMostThreeStatementsMoreThanARunOfItsOwn() {
        sql.execute("create extension if not exists pg_stat_statements");
        var each = publish(Drawing.of("Для каждого платежа")
                .startByHand()
                .forEach(
                        "Each",
                        inside -> inside.changeFields("Confirm", "confirmed", "fixed", "true")
                                .end("Over")
                                .flows("EachIn", "Confirm", "Over"),
                        "records",
                        "payment.deal")
                .end("End")
                .flows("Start", "Each", "End"));
        var alone = publish(Drawing.of("Один платёж")
                .block("startEvent", "Start", "start-manual", "recordType", "payment")
                .changeFields("Confirm", "confirmed", "fixed", "true")
                .end("End")
                .flows("Start", "Confirm", "End"));
        var warm = deal("elena", "Разогрев", Map.of());
        inEach(each, warm, payments(warm, 1));
        alone(alone, payments(warm, 1));
        var deal = deal("elena", "Для каждого платежа", Map.of());
        var payments = payments(deal, new int[RECORDS]);
        var others = payments(warm, new int[RECORDS]);

        long together = statements(() -> inEach(each, deal, payments));
        long byThemselves = statements(() -> alone(alone, others));

        assertThat(run(each, deal).state()).isEqualTo(State.COMPLETED);
        assertThat(payments)
                .allSatisfy(payment -> assertThat(read(payment).values()).containsEntry("confirmed", true));
        assertThat(together - byThemselves).isLessThanOrEqualTo((long) MOST_MORE * RECORDS);
    }

    private void inEach(ProcessModelId model, RecordRef deal, List<RecordRef> payments) {
        var run = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(run);
        workOff("model-" + model + "-Each", payments.size());
        work(run);
    }

    /** Begun by the engine itself: what a call from outside costs is not looked at. */
    private void alone(ProcessModelId model, List<RecordRef> payments) {
        payments.forEach(payment -> runtime.startProcessInstanceByKey("model-" + model, payment.toString()));
        workOff("model-" + model, payments.size());
    }

    private void workOff(String key, int jobs) {
        var due = management.createJobQuery().processDefinitionKey(key).list();
        assertThat(due).hasSize(jobs);
        due.forEach(this::execute);
    }

    private long statements(Runnable deed) {
        sql.execute("select pg_stat_statements_reset()");
        deed.run();
        return sql.fetchSingle("""
                        select coalesce(sum(calls), 0)::bigint as calls from pg_stat_statements
                        where query not like '%pg_stat_statements%' and query not like '%pg_catalog%'
                            and query not like '%pg_notify%' and query !~ 'distinct RES\\.\\*\\s+from ACT_RU_JOB'
                        """).get("calls", Long.class);
    }
}
