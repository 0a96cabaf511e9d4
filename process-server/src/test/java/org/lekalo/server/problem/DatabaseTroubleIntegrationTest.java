package org.lekalo.server.problem;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.Unavailable;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person is told when the database fails in the middle of his call. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseTroubleIntegrationTest extends ServerTest {

    private static final String TITLE = "Беда с базой";
    private static final String FULL = "raise exception 'No space left on device' using errcode = '53100'";

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void takeTheTroubleAway() {
        sql.execute("drop function if exists trouble cascade");
        sql.execute("drop function if exists no_room cascade");
    }

    @Test
    void aFullDiskIsSaidToBeOneAndIsLoggedOnce(CapturedOutput log) throws Exception {
        atTheCommitOfADeal(FULL);

        for (int call = 0; call < 5; call++) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(this::makeADeal)
                    .withMessage(
                            "The database has run out of room or memory, so nothing was changed. Tell the administrator.");
        }

        assertThat(Pattern.compile("No space left").matcher(log).results()).hasSize(1);
        assertThat(log).doesNotContain("incident");
        assertThat(health()).isEqualTo(200);
    }

    @Test
    void healthIsDownFromTheFirstRefusalForWantOfRoomUntilThereIsRoomAgainThoughTheNodeStaysReady() throws Exception {
        assertThat(health()).isEqualTo(200);
        atTheCommitOfADeal(FULL);
        sql.execute(
                "create function no_room() returns event_trigger language plpgsql as $$ begin " + FULL + "; end $$");
        sql.execute("create event trigger no_room on ddl_command_start when tag in ('CREATE TABLE AS')"
                + " execute function no_room()");

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::makeADeal);

        assertThat(health()).isEqualTo(503);
        assertThat(health("/readiness")).isEqualTo(200);

        sql.execute("drop function no_room cascade");

        assertThat(health()).isEqualTo(200);
    }

    @Test
    void whereTheConnectionBreaksBeforeTheCommitItIsSaidThatNothingWasChanged() {
        atTheInsertOfADeal("perform pg_terminate_backend(pg_backend_pid())");
        var deals = sql.fetchCount(DSL.table("crm_deal"));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(this::makeADeal)
                .withMessage("The database cannot be reached at the moment, so nothing was changed."
                        + " Try again a little later.");
        assertThat(sql.fetchCount(DSL.table("crm_deal"))).isEqualTo(deals);
    }

    @Test
    void whereTheConnectionBreaksAtTheCommitItIsSaidThatItMayHaveBeenSaved() {
        atTheCommitOfADeal("perform pg_terminate_backend(pg_backend_pid())");

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(this::makeADeal)
                .withMessage("The connection to the database broke while this was being saved."
                        + " Before you try again, look whether it has been saved.");
    }

    @Test
    void whoMeetsADeadlockIsTriedAgainAndAnsweredAsIfThereWereNone() {
        var records = as("elena", RecordsApi.class);
        var deal = records.create("deal", Map.of("title", "Взаимная блокировка"));
        var change = new Update(deal.version(), Map.of("title", "Изменена"));

        var answer = transaction.execute(status -> {
            sql.execute("set local deadlock_timeout = '30s'");
            sql.execute("lock table record_change in access exclusive mode");
            var update = CompletableFuture.supplyAsync(
                    () -> records.update("deal", deal.ref().id(), change), task -> new Thread(task).start());
            await().until(() -> waitsFor("record_change"));
            sql.execute(
                    "select id from crm_deal where id = ? for update",
                    deal.ref().id());
            return update;
        });

        assertThat(answer).succeedsWithin(20, SECONDS);
        assertThat(records.get("deal", deal.ref().id()).title()).isEqualTo("Изменена");
    }

    private boolean waitsFor(String table) {
        return !sql.fetch("select 1 from pg_locks where not granted and relation = cast(? as regclass)", table)
                .isEmpty();
    }

    private int health() throws Exception {
        return health("");
    }

    private int health(String group) throws Exception {
        var call = HttpRequest.newBuilder(server().resolve("/actuator/health" + group))
                .build();
        return HttpClient.newHttpClient().send(call, BodyHandlers.discarding()).statusCode();
    }

    private void makeADeal() {
        as("elena", RecordsApi.class).create("deal", Map.of("title", TITLE));
    }

    private void atTheCommitOfADeal(String statement) {
        trouble(statement, "create constraint trigger trouble after insert on crm_deal deferrable initially deferred");
    }

    private void atTheInsertOfADeal(String statement) {
        trouble(statement, "create trigger trouble after insert on crm_deal");
    }

    private void trouble(String statement, String trigger) {
        sql.execute("create function trouble() returns trigger language plpgsql as $$ begin " + statement
                + "; return null; end $$");
        sql.execute(trigger + " for each row when (new.title = '" + TITLE + "') execute function trouble()");
    }
}
