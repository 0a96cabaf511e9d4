package org.lekalo.server.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AuditApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Belonging;
import org.lekalo.library.contract.RecordsApi.RecordInUse;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.ServerTest;
import org.lekalo.server.history.Author;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.springframework.beans.factory.annotation.Autowired;

/** What belongs to a record alone goes with it; what belongs to another too stays with that; papers keep it. */
class BelongingsIntegrationTest extends ServerTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private RecordStore store;

    @Autowired
    private DeleteRecords deletion;

    @Autowired
    private People people;

    @SuppressWarnings("NullAway.Init")
    private RecordsApi irina;

    @BeforeEach
    void anAdministrator() {
        irina = as("irina", RecordsApi.class);
    }

    @Test
    void notesTasksAndLinesGoWithTheirDeal() {
        var deal = create("deal", Map.of("title", "Со своими делами"));
        var note = note("Заметка одной сделки", deal);
        var todo = create("todo", about("Задача одной сделки", deal));
        var product = create("product", Map.of("title", "Товар удаляемой", "price", 10));
        var line = create("deal_line", Map.of("deal", ref(deal), "product", ref(product), "quantity", 2));

        assertThat(irina.belongings("deal", deal.ref().id()))
                .containsExactly(new Belonging("activity", 1), new Belonging("todo", 1), new Belonging("deal_line", 1));
        irina.delete("deal", deal.ref().id(), deal.version());

        for (var gone : List.of(deal, note, todo, line)) {
            assertGone(gone.ref());
        }
        assertThat(get(product).title()).isEqualTo("Товар удаляемой");
        assertThat(as("irina", AuditApi.class).entries(20, null).entries().toString())
                .contains("Со своими делами", "Заметка одной сделки", "Задача одной сделки");
    }

    @Test
    void whatBelongsToTheCustomerTooStaysWithHim() {
        var company = create("company", Map.of("title", "ООО «Остаётся»"));
        var deal = create("deal", Map.of("title", "Одна из двух", "company", ref(company)));
        var note = about("Заметка о двух", deal);
        note.putAll(Map.of("kind", "note", "happened_at", "2026-11-20T10:00:00Z", "company", ref(company)));
        var shared = create("activity", note);

        assertThat(irina.belongings("deal", deal.ref().id())).isEmpty();
        irina.delete("deal", deal.ref().id(), deal.version());

        assertThat(get(shared).values()).doesNotContainKey("deal").containsEntry("company", ref(company));
        assertThat(irina.belongings("company", company.ref().id())).containsExactly(new Belonging("activity", 1));
    }

    @Test
    void whatIsNoPartOfItKeepsItAndAllThatBelongsToIt() {
        var deal = create("deal", Map.of("title", "Со счётом"));
        var note = note("Заметка сделки со счётом", deal);
        create("invoice", Map.of("number", "Д-1", "date", "2026-11-20", "amount", 5, "deal", ref(deal)));
        create("invoice", Map.of("number", "Д-2", "date", "2026-11-20", "amount", 5, "deal", ref(deal)));
        create("quote", Map.of("number", "К-1", "date", "2026-11-20", "amount", 5, "deal", ref(deal)));

        assertThatThrownBy(() -> irina.delete("deal", deal.ref().id(), deal.version()))
                .isInstanceOfSatisfying(
                        RecordInUse.class,
                        refused -> assertThat(refused.sentence())
                                .contains("Quote: К-1; ", "Invoices: Д-1, Д-2")
                                .doesNotContain("Заметка"));
        assertThatThrownBy(() -> irina.belongings("deal", deal.ref().id()))
                .as("before anybody is asked whether he is sure")
                .isInstanceOf(RecordInUse.class);
        assertThat(get(note).title()).isEqualTo("Заметка сделки со счётом");
    }

    @Test
    void manyBelongingsCostNoMoreStatementsThanTwo() {
        var few = withNotes("С двумя заметками", 2);
        var many = withNotes("С тысячей заметок", 1_000);
        assertThat(irina.belongings("deal", many.ref().id())).containsExactly(new Belonging("activity", 1_000));

        var ofFew = statementsToDelete(few);
        var ofMany = statementsToDelete(many);

        assertThat(ofMany).isEqualTo(ofFew).isLessThan(40);
        assertThat(sql.fetchCount(
                        DSL.table("record_change"), DSL.condition("from_value = ? and to_value is null", ref(many))))
                .as("whose past tells to what they belonged")
                .isEqualTo(1_000);
    }

    private int statementsToDelete(RecordView deal) {
        var caller = new Caller(people.company().personWithLogin("irina").orElseThrow());
        return Statements.of(sql, () -> deletion.delete(deal.ref(), deal.version(), caller));
    }

    private RecordView withNotes(String title, int count) {
        var deal = create("deal", Map.of("title", title));
        makeNotes(count, Map.of("deal", ref(deal)));
        return deal;
    }

    private void makeNotes(int count, Map<String, Object> values) {
        var note = new HashMap<String, Object>(
                Map.of("title", "Одна из многих", "kind", "note", "happened_at", "2026-11-20T10:00:00Z"));
        note.putAll(values);
        var made = store.createAll("activity", Collections.nCopies(count, note), new Author.ByOffice(idOf("irina")));
        assertThat(made).hasSize(count).allMatch(List::isEmpty);
    }

    @Test
    void saysThatTooManyBelongToOthersAsWell() {
        var company = create("company", Map.of("title", "ООО «Слишком много»"));
        var deal = create("deal", Map.of("title", "Слишком много общего", "company", ref(company)));
        makeNotes(501, Map.of("deal", ref(deal), "company", ref(company)));

        assertThatThrownBy(() -> irina.delete("deal", deal.ref().id(), deal.version()))
                .isInstanceOfSatisfying(
                        RecordInUse.class,
                        refused -> assertThat(refused.sentence()).contains("501", "500"));
        assertThat(get(deal).title()).isEqualTo("Слишком много общего");
    }

    @Test
    void whoDoesNotSeeTheRecordIsNotToldWhatBelongsToIt() {
        var deal = create("deal", Map.of("title", "Невидимая с делами"));
        note("Невидимая заметка", deal);

        assertThatThrownBy(() -> as("sergey", RecordsApi.class)
                        .belongings("deal", deal.ref().id()))
                .isInstanceOf(NotFound.class);
    }

    private RecordView note(String title, RecordView deal) {
        var note = about(title, deal);
        note.putAll(Map.of("kind", "note", "happened_at", "2026-11-20T10:00:00Z"));
        return create("activity", note);
    }

    private static Map<String, Object> about(String title, RecordView deal) {
        return new HashMap<>(Map.of("title", title, "deal", ref(deal)));
    }

    private RecordView create(String type, Map<String, Object> values) {
        return irina.create(type, new HashMap<>(values));
    }

    private RecordView get(RecordView record) {
        return irina.get(record.ref().type(), record.ref().id());
    }

    private void assertGone(RecordRef ref) {
        assertThatThrownBy(() -> irina.get(ref.type(), ref.id())).isInstanceOf(NotFound.class);
    }

    private static String ref(RecordView record) {
        return record.ref().toString();
    }
}
