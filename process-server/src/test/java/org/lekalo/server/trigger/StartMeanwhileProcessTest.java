package org.lekalo.server.trigger;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.DuplicatesApi.Merge;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordInUse;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Text;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.lekalo.server.people.People;
import org.lekalo.server.record.DeleteRecords;
import org.lekalo.server.security.Caller;
import org.springframework.beans.factory.annotation.Autowired;

/** A record goes, or a process begins on it, one after the other: no run stands on nothing. */
class StartMeanwhileProcessTest extends ProcessTest {

    @Autowired
    private DeleteRecords deletion;

    @Autowired
    private ByHand byHand;

    @Autowired
    private People people;

    private Caller caller(String login) {
        return new Caller(people.company().personWithLogin(login).orElseThrow());
    }

    private static Drawing byHandOn(String type) {
        return Drawing.of("Вручную по записи")
                .block("startEvent", "Start", "start-manual", "recordType", type)
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Look", "End");
    }

    private InstanceId start(ProcessModelId model, RecordRef record) {
        return as("irina", InstancesApi.class).start(new Start(model, record));
    }

    private void delete(RecordRef record) {
        as("irina", RecordsApi.class)
                .delete(record.type(), record.id(), read(record).version());
    }

    /** Begins the second while the first is done and not yet committed. */
    private <T> CompletableFuture<T> meanwhile(Runnable first, Supplier<T> second) {
        return requireNonNull(transaction.execute(status -> {
            first.run();
            var other = CompletableFuture.supplyAsync(second);
            await().atMost(5, SECONDS).until(() -> other.isDone() || somebodyWaits());
            return other;
        }));
    }

    private boolean somebodyWaits() {
        return sql.fetchSingle("select count(*) from pg_locks where not granted")
                        .get(0, Long.class)
                > 0;
    }

    private long runsStanding(RecordRef record) {
        return sql.fetchSingle(
                        "select count(*) from process_run where record_type = ? and record_id = ? and state = 'RUNNING'",
                        record.type(),
                        record.id())
                .get(0, Long.class);
    }

    @Test
    void aProcessDoesNotBeginOnARecordThatIsBeingDeleted() {
        var model = publish(byHandOn("deal"));
        var deal = deal("elena", "Удаляется", Map.of());

        long version = read(deal).version();
        var started = meanwhile(() -> deletion.delete(deal, version, caller("irina")), () -> start(model, deal));

        assertThat(started).failsWithin(10, SECONDS).withThrowableThat().withCauseInstanceOf(NotFound.class);
        assertThat(runsStanding(deal)).isZero();
    }

    @Test
    void aRecordIsNotDeletedWhileAProcessBeginsOnIt() {
        var model = publish(byHandOn("deal"));
        var deal = deal("elena", "Начинается", Map.of());

        var deleted = meanwhile(() -> byHand.start(model, deal, caller("irina")), () -> {
            delete(deal);
            return true;
        });

        assertThat(deleted).failsWithin(10, SECONDS).withThrowableThat().withCauseInstanceOf(RecordInUse.class);
        assertThat(runsStanding(deal)).isEqualTo(1);
    }

    @Test
    void aRecordWithAProcessIsNotDeletedAndThatIsSaidBeforeAnybodyIsAsked() {
        var model = publish(byHandOn("deal"));
        var deal = deal("elena", "С процессом", Map.of());
        start(model, deal);

        assertThatThrownBy(() -> as("irina", RecordsApi.class).belongings("deal", deal.id()))
                .isInstanceOf(RecordInUse.class)
                .hasMessageContaining("Processes run on this record: Вручную по записи.");
        assertThatThrownBy(() -> delete(deal)).isInstanceOf(RecordInUse.class);
    }

    @Test
    void aRecordIsNotDeletedWhereAProcessRunsOnWhatGoesWithItAndThatIsSaidBeforeAnybodyIsAsked() {
        var model = publish(byHandOn("todo"));
        var deal = deal("elena", "С делом в работе", Map.of());
        var todo = as("irina", RecordsApi.class)
                .create("todo", Map.of("title", "Дело в работе", "deal", deal.toString()))
                .ref();
        start(model, todo);
        var why = "Processes run on records that go with this one (Tasks): Вручную по записи.";

        assertThatThrownBy(() -> as("irina", RecordsApi.class).belongings("deal", deal.id()))
                .isInstanceOf(RecordInUse.class)
                .hasMessageContaining(why);
        assertThatThrownBy(() -> delete(deal)).isInstanceOf(RecordInUse.class).hasMessageContaining(why);
        assertThat(read(todo).title()).isEqualTo("Дело в работе");
    }

    @Test
    void aProcessDoesNotBeginOnARecordThatIsBeingMergedAway() {
        var model = publish(byHandOn("deal"));
        var survivor = deal("elena", "Остаётся при слиянии", Map.of());
        var other = deal("elena", "Уходит при слиянии", Map.of());

        var merged = meanwhile(
                () -> byHand.start(model, other, caller("irina")),
                () -> as("irina", DuplicatesApi.class).merge(new Merge(survivor, 1, other, 1, List.of())));

        assertThat(merged).succeedsWithin(10, SECONDS);
        assertThat(runsStanding(other)).isZero();
        assertThat(runsStanding(survivor)).isEqualTo(1);
        var late = CompletableFuture.supplyAsync(() -> start(model, other));
        assertThat(late).failsWithin(10, SECONDS).withThrowableThat().withCauseInstanceOf(NotFound.class);
    }

    @Test
    void aTypeDoesNotGoWhileAProcessBeginsOnOneOfItsRecords() {
        var metadata = as("irina", MetadataApi.class);
        var type = metadata.addType(new TypeNames(new Text("Вещь", "Thing"), new Text("Вещи", "Things")))
                .key();
        var record = as("irina", RecordsApi.class)
                .create(type, Map.of("title", "Одна"))
                .ref();
        var model = publish(byHandOn(type));

        var removed = meanwhile(() -> byHand.start(model, record, caller("irina")), () -> {
            sql.execute("update process_model set deleted_at = now() where id = ?", model.value());
            metadata.removeType(type, true);
            return true;
        });

        assertThat(removed).failsWithin(10, SECONDS).withThrowableThat().withCauseInstanceOf(MetadataRefused.class);
        assertThat(runsStanding(record)).isEqualTo(1);
    }
}
