package org.lekalo.server.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.StageOfAnotherPipeline;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.ServerTest;
import org.lekalo.server.history.Author;
import org.lekalo.server.people.People;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
class RecordStoreIntegrationTest extends ServerTest {

    @Autowired
    private RecordStore store;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void readsTypedValues() {
        var company = store.create("company", Map.of("title", "Типы"), byHand("elena"));
        var call = Instant.parse("2026-03-01T10:15:30.123456Z");
        var lead = store.create(
                "lead",
                Map.of(
                        "title",
                        "Все типы",
                        "budget",
                        new BigDecimal("1234.5"),
                        "call_at",
                        call,
                        "company",
                        company.ref(),
                        "owner",
                        idOf("dmitry")),
                byHand("elena"));
        var deal = store.create(
                "deal",
                Map.of("title", "Тоже", "closing_date", "2026-03-01", "discount", 7.50, "prepayment", "true"),
                byHand("elena"));

        var read = store.readAll(Set.of(lead.ref(), deal.ref(), new RecordRef("deal", -1), new RecordRef("no", 1)));

        assertThat(read).containsOnlyKeys(lead.ref(), deal.ref()).containsValues(lead, deal);
        assertThat(store.read(lead.ref())).contains(lead);
        assertThat(lead.values())
                .containsEntry("budget", new BigDecimal("1234.50"))
                .containsEntry("call_at", call)
                .containsEntry("company", company.ref())
                .containsEntry("owner", idOf("dmitry"));
        assertThat(deal.values())
                .containsEntry("closing_date", LocalDate.of(2026, 3, 1))
                .containsEntry("discount", new BigDecimal("7.5"))
                .containsEntry("prepayment", true);
        assertThat(store.read(new RecordRef("deal", -1))).isEmpty();
    }

    @Test
    void aProcessWritesWhateverTheDepartmentButNotWhateverTheData() {
        var deal = deal("elena", Map.of());
        var process = byProcess(null);

        var changed = store.update(deal.ref(), null, Map.of("discount", new BigDecimal("15")), process);

        assertThat(changed.value("discount")).contains(new BigDecimal("15"));
        assertThat(changed.value("changed_by")).isEmpty();
        assertThatThrownBy(() -> store.update(deal.ref(), null, Map.of("discount", "много"), process))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> store.update(deal.ref(), null, Map.of("created_by", idOf("anna")), process))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> store.move(deal.ref(), null, "signing", process))
                .isInstanceOf(StageOfAnotherPipeline.class);
        assertThatThrownBy(() -> store.create("deal", Map.of("title", "Без ответственного"), process))
                .isInstanceOf(FieldsRefused.class);
    }

    @Test
    void theHistorySaysWhetherAPersonOrAProcessDidIt() {
        var deal = deal("elena", Map.of("discount", 5));
        store.update(deal.ref(), null, Map.of("discount", 6), byProcess(null));
        store.update(deal.ref(), null, Map.of("discount", 7), byProcess(idOf("nikolay")));

        var history = as("elena", RecordsApi.class).history("deal", deal.ref().id());

        assertThat(history)
                .extracting("field", "from", "to", "byName", "process")
                .startsWith(
                        tuple("discount", "6", "7", "Николай Егоров", "Согласование скидки"),
                        tuple("discount", "5", "6", null, "Согласование скидки"))
                .hasSize(3);
        assertThat(history.get(2).byName()).isEqualTo("Елена Волкова");
    }

    @Test
    void announcesWhatChangedInTheTransactionOfTheChange(ApplicationEvents events) {
        var author = byHand("elena");
        var deal = deal("elena", Map.of("amount", 1));
        store.update(deal.ref(), deal.version(), Map.of("amount", 2, "stage", "offer", "title", deal.title()), author);
        store.update(deal.ref(), null, Map.of("amount", 2), author);

        assertThat(events.stream(RecordCreated.class)
                        .map(created -> created.record().ref()))
                .containsExactly(deal.ref());
        assertThat(events.stream(RecordChanged.class)).singleElement().satisfies(changed -> {
            assertThat(changed.changedFields()).containsExactlyInAnyOrder("amount", "stage");
            assertThat(changed.before()).isEqualTo(deal);
            assertThat(changed.after()).isEqualTo(store.read(deal.ref()).orElseThrow());
            assertThat(changed.stageEntered()).isTrue();
            assertThat(changed.author()).isEqualTo(author);
        });
    }

    @Test
    void whatIsUndoneLeavesNoHistory() {
        var deal = deal("elena", Map.of("amount", 1));

        transaction.executeWithoutResult(status -> {
            store.update(deal.ref(), null, Map.of("amount", 2), byHand("elena"));
            status.setRollbackOnly();
        });

        assertThat(store.read(deal.ref())).contains(deal);
        assertThat(as("elena", RecordsApi.class).history("deal", deal.ref().id()))
                .hasSize(1);
    }

    @Test
    void aChangeCostsTwoStatementsAndOneMoreForANewReference() {
        var author = byHand("elena");
        var company = store.create("company", Map.of("title", "Считаем запросы"), author);
        var deal = deal("elena", Map.of());

        assertThat(statements(() ->
                        store.update(deal.ref(), null, Map.of("amount", 2, "discount", 3, "stage", "offer"), author)))
                .isEqualTo(2);
        assertThat(statements(() -> store.update(deal.ref(), null, Map.of("company", company.ref()), author)))
                .isEqualTo(3);
        assertThat(statements(() -> store.update(deal.ref(), null, Map.of("amount", 2), author)))
                .as("nothing new")
                .isEqualTo(1);
        assertThat(statements(() -> store.read(deal.ref()))).isEqualTo(1);
    }

    @Test
    void manyRecordsCostThreeStatementsHoweverManyTheyAre() {
        var author = byHand("elena");
        var companies = IntStream.range(0, 30)
                .mapToObj(n -> store.create("company", Map.of("title", "Много " + n), author))
                .toList();
        var deals = companies.stream()
                .map(company -> Map.<String, Object>of("title", "Из файла", "company", company.ref()))
                .toList();

        var statements = statements(() ->
                assertThat(store.createAll("deal", deals, author)).hasSize(30).allMatch(List::isEmpty));

        assertThat(statements)
                .as("references, records, history; hints to others apart")
                .isEqualTo(3);
    }

    @Test
    void manyRecordsAreKeptAsTheyWereGiven() {
        var author = byHand("elena");
        var title = "Из \"файла\" \\ " + UUID.randomUUID() + "\t{1,2}";
        var given = Map.<String, Object>of(
                "title", title, "amount", "1234567890123.45", "closing_date", "2026-03-01", "prepayment", "true");

        assertThat(store.createAll("deal", List.of(given, Map.of("title", title + " 2"), Map.of()), author))
                .extracting(List::isEmpty)
                .containsExactly(true, true, false);

        var numbers = sql.fetchValues("select id from crm_deal where title like ? || '%' escape '' order by id", title);
        var first = store.read(new RecordRef("deal", (Long) numbers.get(0))).orElseThrow();
        var made = store.create("deal", given, author);
        var timesLeftOut = Set.of("created_at", "changed_at", "stage_since");
        assertThat(without(first, timesLeftOut)).isEqualTo(without(made, timesLeftOut));
        assertThat(numbers).hasSize(2);
        assertThat(as("elena", RecordsApi.class).history("deal", first.ref().id()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.field()).isEqualTo("created_at");
                    assertThat(change.at()).isEqualTo(first.value("created_at").orElseThrow());
                });
    }

    private static Map<String, Object> without(StoredRecord record, Set<String> fields) {
        var values = new HashMap<>(record.values());
        values.keySet().removeAll(fields);
        return values;
    }

    @Test
    void aRecordThatTheTransactionHoldsIsNotReadAgain() {
        var deal = deal("elena", Map.of("amount", 1));

        var statements = statements(() -> transaction.executeWithoutResult(status -> {
            assertThat(store.hold(deal.ref())).contains(deal);
            assertThat(store.read(deal.ref())).contains(deal);
            var changed = store.update(deal.ref(), null, Map.of("amount", 2), byHand("elena"));
            assertThat(store.read(deal.ref())).contains(changed);
        }));

        assertThat(statements).as("one to hold it, one to write it").isEqualTo(2);
    }

    @Test
    void aRecordIsReadAgainAsLongAsTheTransactionDoesNotHoldIt() {
        var deal = deal("elena", Map.of("amount", 1));

        transaction.executeWithoutResult(status -> {
            assertThat(store.read(deal.ref())).contains(deal);
            var others = CompletableFuture.supplyAsync(
                            () -> store.update(deal.ref(), null, Map.of("amount", 2), byHand("elena")))
                    .join();
            assertThat(store.read(deal.ref())).contains(others);
            assertThat(store.hold(deal.ref())).contains(others);
        });
    }

    @Test
    void whatWasUndoneIsNotKnownToTheNextTransaction() {
        var deal = deal("elena", Map.of("amount", 1));

        transaction.executeWithoutResult(status -> {
            store.update(deal.ref(), null, Map.of("amount", 2), byHand("elena"));
            status.setRollbackOnly();
        });

        transaction.executeWithoutResult(
                status -> assertThat(store.read(deal.ref())).contains(deal));
    }

    private int statements(Runnable work) {
        people.company();
        return Statements.of(sql, work);
    }

    private StoredRecord deal(String login, Map<String, ?> values) {
        var all = new HashMap<String, Object>(values);
        all.put("title", "Сделка для правил");
        return store.create("deal", all, byHand(login));
    }

    private Author byHand(String login) {
        return new Author.ByHand(
                new Caller(people.company().personWithLogin(login).orElseThrow()));
    }

    private static Author byProcess(@Nullable PersonId actingFor) {
        return new Author.ByProcess(new InstanceId("instance-1"), "Согласование скидки", actingFor);
    }
}
