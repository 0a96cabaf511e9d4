package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;

/** A step that the database fails under, which is no fault of the step's. */
class DatabaseFailureProcessTest extends ProcessTest {

    private static final String TITLE = "Шаг без базы";

    @AfterEach
    void mendTheDatabase() {
        sql.execute("drop function if exists trouble_of_step cascade");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "perform pg_terminate_backend(pg_backend_pid())",
                "raise exception 'disk full' using errcode = '53100'",
                "raise exception 'lock timeout' using errcode = '55P03'"
            })
    void isTakenAgainAfterAPauseHoweverOftenItHappensAndNobodyIsCalled(String failure) {
        var model = publish(Drawing.of("Шаг без базы")
                .startByHand()
                .changeFields("Mark", "comment", "computed", "deal.title")
                .end("Done")
                .flows("Start", "Mark", "Done"));
        var deal = deal("elena", TITLE, Map.of());
        var run = as("elena", InstancesApi.class).start(new Start(model, deal));
        whenTheDealIsChanged(failure);
        var job = management.createJobQuery().processInstanceId(run.value()).singleResult();

        for (int attempt = 0; attempt < 5; attempt++) {
            execute(job);
        }

        var waiting = management.createJobQuery().jobId(job.getId()).singleResult();
        assertThat(waiting.getRetries()).isEqualTo(job.getRetries());
        assertThat(waiting.getDuedate().toInstant()).isAfter(Instant.now());
        assertThat(as("viktor", InstancesApi.class).instance(run).row().state()).isEqualTo(State.RUNNING);

        mendTheDatabase();
        work(run);

        assertThat(as("viktor", InstancesApi.class).instance(run).row().state()).isEqualTo(State.COMPLETED);
        assertThat(read(deal).values()).containsEntry("comment", TITLE);
    }

    private void whenTheDealIsChanged(String failure) {
        sql.execute("create function trouble_of_step() returns trigger language plpgsql as $$ begin " + failure
                + "; return null; end $$");
        sql.execute("create trigger trouble_of_step after update on crm_deal for each row when (new.title = '" + TITLE
                + "') execute function trouble_of_step()");
    }
}
