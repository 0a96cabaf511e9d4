package org.lekalo.server.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.ChangesApi.Change;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.server.ServerTest;
import org.lekalo.server.database.Signals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ChangesIntegrationTest extends ServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Changes changes;

    @Autowired
    private Signals signals;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void reachesThePeopleItConcernsAndNobodyElse() throws Exception {
        var elena = listen("elena");
        var olga = listen("olga");

        changes.announce(Kind.TASKS, "for-elena", Audience.NOBODY.person(idOf("elena")));
        changes.announce(Kind.TASKS, "for-finance", Audience.NOBODY.role("finance"));
        changes.announce(Kind.RECORD, "for-sales-department", Audience.NOBODY.department(departmentOf("elena")));
        changes.announce(Kind.MODEL, "for-everybody", Audience.EVERYBODY);

        await().untilAsserted(() -> assertThat(elena)
                .extracting(Change::id)
                .contains("for-elena", "for-sales-department", "for-everybody")
                .doesNotContain("for-finance"));
        await().untilAsserted(() -> assertThat(olga)
                .extracting(Change::id)
                .contains("for-finance", "for-everybody")
                .doesNotContain("for-elena", "for-sales-department"));
    }

    @Test
    void isToldAfterTheCommitOnlyAndOnceForManyAlike() throws Exception {
        var boris = listen("boris");

        transaction.executeWithoutResult(status -> {
            changes.announce(Kind.INSTANCE, "undone", Audience.EVERYBODY);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            changes.announce(Kind.INSTANCE, "done", Audience.EVERYBODY);
            changes.announce(Kind.INSTANCE, "done", Audience.EVERYBODY);
        });

        await().untilAsserted(() -> assertThat(boris).contains(new Change(Kind.INSTANCE, "done")));
        assertThat(boris).filteredOn(change -> "done".equals(change.id())).hasSize(1);
        assertThat(boris).extracting(Change::id).doesNotContain("undone");
    }

    @Test
    void leavesNoneOfManyOut() throws Exception {
        var nikolay = listen("nikolay");
        var many = IntStream.range(0, 300)
                .mapToObj(number -> "one-of-many-" + number)
                .toList();

        transaction.executeWithoutResult(
                status -> many.forEach(id -> changes.announce(Kind.RECORD, id, Audience.EVERYBODY)));

        await().untilAsserted(() -> assertThat(nikolay).extracting(Change::id).containsAll(many));
    }

    @Test
    void hearsAgainAfterTheDatabaseEndedTheLine() throws Exception {
        var marina = listen("marina");
        await().until(signals::listening);

        sql.fetch(
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?",
                "lekalo-server signals");

        await().untilAsserted(() -> assertThat(marina).contains(new Change(Kind.TASKS, null)));
        await().until(signals::listening);
        changes.announce(Kind.TASKS, "after", Audience.EVERYBODY);
        await().untilAsserted(() -> assertThat(marina).extracting(Change::id).contains("after"));
    }

    @Test
    void splitsWhatDoesNotFitIntoOneSignal() throws Exception {
        var dmitry = listen("dmitry");
        var long1 = "1".repeat(5_000);
        var long2 = "2".repeat(5_000);

        transaction.executeWithoutResult(status -> {
            changes.announce(Kind.RECORD, long1, Audience.EVERYBODY);
            changes.announce(Kind.RECORD, long2, Audience.EVERYBODY);
        });

        await().untilAsserted(() -> assertThat(dmitry).extracting(Change::id).contains(long1, long2));
    }

    @Test
    void endsTheLineOfWhoWasSignedOutEverywhere() throws Exception {
        var line = line("sergey");

        var salted = sql.fetchSingle("select password_hash from person where login = 'sergey'")
                .get(0, String.class);
        sql.execute("update person set password_hash = 'another' where login = 'sergey'");
        sql.execute("update person set password_hash = ? where login = 'sergey'", salted);
        signInAnew("sergey");

        await().untilAsserted(() -> {
            changes.announce(Kind.TASKS, "anything", Audience.EVERYBODY);
            assertThat(line.reader().isAlive()).isFalse();
        });
    }

    /** What a person hears from now on; the first ALIVE is there already. */
    private List<Change> listen(String login) throws Exception {
        return line(login).heard();
    }

    /** @param reader lives as long as the line */
    private record Line(List<Change> heard, Thread reader) {}

    private Line line(String login) throws Exception {
        List<Change> heard = new CopyOnWriteArrayList<>();
        var request = HttpRequest.newBuilder(server().resolve("/api/changes"))
                .header("Authorization", "Bearer " + tokenOf(login))
                .header("Accept", "text/event-stream")
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        var reader = new Thread(() -> answer.body()
                .filter(text -> text.startsWith("data:"))
                .forEach(text -> heard.add(change(text.substring(5)))));
        reader.start();
        await().untilAsserted(() -> assertThat(heard).contains(new Change(Kind.ALIVE, null)));
        return new Line(heard, reader);
    }

    private static Change change(String data) {
        try {
            return JSON.readValue(data, Change.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
