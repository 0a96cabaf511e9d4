package org.lekalo.server.record;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.BulkApi;
import org.lekalo.library.contract.BulkApi.BulkChange;
import org.lekalo.library.contract.DuplicatesApi.Merge;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordInUse;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.server.ServerTest;
import org.lekalo.server.duplicate.MergeRecords;
import org.lekalo.server.history.Author;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is referred to goes, or comes to be referred to, one after the other. */
class ReferencesMeanwhileIntegrationTest extends ServerTest {

    private static final String NO_SUCH_RECORD = "There is no such record, or you have no access to it.";

    @Autowired
    private DeleteRecords deletion;

    @Autowired
    private MergeRecords merging;

    @Autowired
    private RecordStore store;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private Caller irina() {
        return new Caller(people.company().personWithLogin("irina").orElseThrow());
    }

    private RecordView create(String type, Map<String, Object> values) {
        return as("irina", RecordsApi.class).create(type, values);
    }

    private RecordView contact() {
        return create("contact", Map.of("title", "Пропадающий контакт"));
    }

    private void delete(RecordView record) {
        deletion.delete(record.ref(), record.version(), irina());
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
        return !sql.fetch("select 1 from pg_locks where not granted").isEmpty();
    }

    private static void assertRefused(CompletableFuture<?> call, String field) {
        assertThat(call)
                .failsWithin(10, SECONDS)
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field, FieldProblem::text)
                                .contains(tuple(field, NO_SUCH_RECORD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal", "invoice", "todo"})
    void aNewRecordDoesNotReferToOneThatIsBeingDeleted(String type) {
        var contact = contact();

        var created = meanwhile(
                () -> delete(contact),
                () -> create(
                        type,
                        Map.of("title", "С пропавшим", "contact", contact.ref().toString())));

        assertRefused(created, "contact");
    }

    @Test
    void norWhereItRefersToOthersThatStay() {
        var contact = contact();
        var company = create("company", Map.of("title", "Остающаяся компания"));

        var created = meanwhile(
                () -> delete(contact),
                () -> create(
                        "deal",
                        Map.of(
                                "title",
                                "С двумя",
                                "company",
                                company.ref().toString(),
                                "contact",
                                contact.ref().toString())));

        assertRefused(created, "contact");
    }

    @Test
    void norOneThatIsBeingMerged() {
        var survivor = contact();
        var other = contact();
        var merge = new Merge(survivor.ref(), survivor.version(), other.ref(), other.version(), List.of());

        var created = meanwhile(
                () -> merging.merge(merge, new Author.ByHand(irina())),
                () -> create(
                        "deal",
                        Map.of("title", "С объединённым", "contact", other.ref().toString())));

        assertRefused(created, "contact");
    }

    @Test
    void norDoesAChangedOne() {
        var contact = contact();
        var deal = create("deal", Map.of("title", "Меняется"));

        var changed = meanwhile(
                () -> delete(contact),
                () -> as("irina", RecordsApi.class)
                        .update(
                                "deal",
                                deal.ref().id(),
                                new Update(
                                        deal.version(),
                                        Map.of("contact", contact.ref().toString()))));

        assertRefused(changed, "contact");
    }

    @Test
    void ofManyThatAreChangedEachIsRefusedByItself() {
        var contact = contact();
        var deals = Stream.of("Первая", "Вторая")
                .map(title -> create("deal", Map.of("title", title)).ref().id())
                .toList();

        var changed = meanwhile(
                () -> delete(contact),
                () -> as("irina", BulkApi.class)
                        .change(
                                "deal",
                                new BulkChange(
                                        deals, Map.of("contact", contact.ref().toString()))));

        assertThat(changed)
                .succeedsWithin(10, SECONDS)
                .satisfies(outcome -> assertThat(outcome.refused())
                        .hasSize(2)
                        .allSatisfy(refused -> assertThat(refused.reasons())
                                .singleElement()
                                .asString()
                                .contains(NO_SUCH_RECORD)));
    }

    @Test
    void ofManyNewOnesOnlyThoseThatReferToItAreRefused() {
        var contact = contact();
        var kept = contact();
        var values = Stream.of(contact, kept)
                .map(one -> Map.of("title", "Из файла", "contact", one.ref().toString()))
                .toList();

        var made = meanwhile(() -> delete(contact), () -> store.createAll("deal", values, new Author.ByHand(irina())));

        assertThat(made).succeedsWithin(10, SECONDS).satisfies(outcomes -> {
            assertThat(outcomes.get(0)).extracting(FieldProblem::field).containsExactly("contact");
            assertThat(outcomes.get(1)).isEmpty();
        });
    }

    @Test
    void whatComesToBeReferredToIsNotDeleted() {
        var contact = contact();

        var deleted = meanwhile(
                () -> store.create(
                        "deal",
                        Map.of("title", "Быстрее", "contact", contact.ref().toString()),
                        new Author.ByHand(irina())),
                () -> {
                    as("irina", RecordsApi.class)
                            .delete("contact", contact.ref().id(), contact.version());
                    return true;
                });

        assertThat(deleted).failsWithin(10, SECONDS).withThrowableThat().withCauseInstanceOf(RecordInUse.class);
    }
}
