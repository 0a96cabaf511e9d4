package org.lekalo.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;

class SharedWorkIT {

    private static final int RECORDS = 1_000;
    private static final int A_SHARE = RECORDS / 5;

    @Test
    void twoNodesDoTheStepsForAThousandRecordsEachOnce() throws Exception {
        try (var postgres = OwnPostgres.start();
                var one = BuiltServer.on(postgres);
                var other = BuiltServer.on(postgres)) {
            noteWhoDoesWhat(postgres);
            var deal = deal(one);
            pay(deal, one);
            var model = publishCounting(one);

            var run = one.api(InstancesApi.class).start(new Start(model, deal));
            await().atMost(Duration.ofMinutes(3)).until(() -> state(run, other) == State.COMPLETED);

            assertThat(postgres.counts("select amount::int::text, count(*) from crm_payment group by 1"))
                    .isEqualTo(Map.of("2", (long) RECORDS));
            assertThat(postgres.counts("select node, count(*) from done group by node"))
                    .as("how many steps each node did")
                    .hasSize(2)
                    .allSatisfy((node, steps) -> assertThat(steps).isGreaterThan(A_SHARE));
        }
    }

    private static void noteWhoDoesWhat(OwnPostgres postgres) throws Exception {
        postgres.execute("""
                create table done (job text, node text);
                create function note_who() returns trigger language plpgsql as $$
                begin
                    insert into done values (old.id_, old.lock_owner_);
                    return old;
                end $$;
                create trigger note_who after delete on act_ru_job for each row
                    when (old.process_def_key_ like '%-Each') execute function note_who();
                """);
    }

    private static RecordRef deal(BuiltServer server) {
        return server.api(RecordsApi.class)
                .create("deal", Map.of("title", "A thousand payments"))
                .ref();
    }

    private static void pay(RecordRef deal, BuiltServer server) {
        var records = server.api(RecordsApi.class);
        var payment = Map.<String, Object>of("date", "2026-11-22", "amount", 1, "deal", deal.toString());
        for (int i = 0; i < RECORDS; i++) {
            records.create("payment", payment);
        }
    }

    private static ProcessModelId publishCounting(BuiltServer server) {
        var drawing = Drawing.of("Count")
                .startByHand()
                .forEach(
                        "Each",
                        inside -> inside.changeFields("Count", "amount", "computed", "payment.amount + 1")
                                .end("Over")
                                .flows("EachIn", "Count", "Over"),
                        "records",
                        "payment.deal",
                        "most",
                        Integer.toString(RECORDS))
                .end("End")
                .flows("Start", "Each", "End");
        var models = server.api(ModelsApi.class);
        var model = models.create(new NewModel("Count", drawing.xml()));
        models.publish(model.id(), new Publication(model.revision(), ""));
        return model.id();
    }

    private static State state(InstanceId run, BuiltServer server) {
        return server.api(InstancesApi.class).instance(run).row().state();
    }
}
