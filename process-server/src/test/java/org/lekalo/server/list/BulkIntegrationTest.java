package org.lekalo.server.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.BulkApi;
import org.lekalo.library.contract.BulkApi.BulkChange;
import org.lekalo.library.contract.BulkApi.Outcome;
import org.lekalo.library.contract.BulkApi.Refused;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.Gate.Check;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.record.Text;
import org.lekalo.server.AtOnce;
import org.lekalo.server.ServerTest;

class BulkIntegrationTest extends ServerTest {

    @Test
    void changesWhatMayBeChangedAndSaysWhyTheRestIsNot() {
        long retail = deal("Массовая розничная", Map.of());
        long same = deal("Массовая прежняя", Map.of("pipeline", "retail", "stage", "offer"));
        long corporate = deal("Массовая корпоративная", Map.of("pipeline", "corporate"));

        var outcome = as("elena", BulkApi.class)
                .change("deal", new BulkChange(List.of(retail, same, corporate, 999_999L), Map.of("stage", "offer")));

        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.same()).isEqualTo(1);
        assertThat(outcome.refused())
                .hasSize(2)
                .allSatisfy(refused -> assertThat(refused.reasons()).isNotEmpty());
        assertThat(outcome.refused().get(0).title()).isEqualTo("Массовая корпоративная");
        assertThat(outcome.refused().get(1).title()).isNull();
        assertThat(as("elena", RecordsApi.class).get("deal", retail).values()).containsEntry("stage", "offer");
    }

    @Test
    void severalWhoChangeTheSameCountEachChangeOnce() {
        var ids = IntStream.range(0, 12)
                .mapToObj(number -> deal("Одновременная " + number, Map.of()))
                .toList();
        var bulk = as("elena", BulkApi.class);

        var outcomes = AtOnce.many(3, time -> () -> bulk.change("deal", new BulkChange(ids, Map.of("stage", "offer"))));

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(((Outcome) outcome).refused()).isEmpty());
        assertThat(outcomes.stream()
                        .mapToInt(outcome -> ((Outcome) outcome).changed())
                        .sum())
                .isEqualTo(12);
        assertThat(outcomes.stream()
                        .mapToInt(outcome -> ((Outcome) outcome).same())
                        .sum())
                .isEqualTo(24);
    }

    @Test
    void clearsAFieldAndNamesTheFieldThatCannotBe() {
        long id = deal("Массовая с суммой", Map.of("amount", 5000));
        Map<String, @Nullable Object> cleared = new HashMap<>();
        cleared.put("amount", null);
        Map<String, @Nullable Object> wrong = new HashMap<>();
        wrong.put("amount", "много");

        var elena = as("elena", BulkApi.class);
        var refused = elena.change("deal", new BulkChange(List.of(id), wrong));
        elena.change("deal", new BulkChange(List.of(id), cleared));

        assertThat(refused.refused().get(0).reasons())
                .singleElement()
                .asString()
                .startsWith("Amount: ");
        assertThat(as("elena", RecordsApi.class).get("deal", id).values()).doesNotContainKey("amount");
    }

    @Test
    void doesNotTellWhatAHiddenFieldIsCalled() {
        long id = deal("Массовая со скрытой суммой", Map.of());
        var access = as("irina", AccessApi.class);
        access.setFields("deal", "sales", Map.of("amount", FieldRule.HIDDEN));
        try {
            var outcome = as("elena", BulkApi.class).change("deal", new BulkChange(List.of(id), Map.of("amount", 1)));

            assertThat(outcome.refused().get(0).reasons())
                    .singleElement()
                    .asString()
                    .doesNotContain("Amount");
        } finally {
            access.setFields("deal", "sales", Map.of());
        }
    }

    @Test
    void refusesFieldsThatAreNotAndTooMany() {
        var elena = as("elena", BulkApi.class);

        assertThatThrownBy(() -> elena.change(
                        "deal", new BulkChange(LongStream.range(0, 501).boxed().toList(), Map.of())))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> elena.matching("deal", new Query("", List.of(), "colour", false, 1, null)))
                .isInstanceOf(FieldsRefused.class);
    }

    @Test
    void findsTheNumbersOfAllThatMatch() {
        long id = deal("Совершенно особенная массовая", Map.of());

        var matching = as("elena", BulkApi.class)
                .matching("deal", new Query("совершенно особенная", List.of(), null, false, 1, null));

        assertThat(matching.records()).containsExactly(id);
        assertThat(matching.more()).isFalse();
    }

    @Test
    void movesThoseThatTheGateLetsInAndNamesAllThatTheOthersMiss() {
        var gates = as("irina", GatesApi.class);
        gates.put(
                "deal",
                new Gate(
                        "retail",
                        "contract",
                        List.of(new Required("amount", ""), new Required("address", "")),
                        List.of(new Check(
                                "Скидка",
                                "deal.discount <= 15",
                                new Text("Скидка велика.", "The discount is too big."))),
                        List.of(),
                        List.of(),
                        List.of()));
        try {
            long first = deal("Готовая первая", Map.of("amount", 1, "address", "Тверь", "discount", 5));
            long lacking = deal("Без всего", Map.of("discount", 20));
            long half = deal("Без адреса", Map.of("amount", 1, "discount", 5));
            long last = deal("Готовая последняя", Map.of("amount", 2, "address", "Тула", "discount", 0));

            var outcome = as("elena", BulkApi.class)
                    .change("deal", new BulkChange(List.of(first, lacking, half, last), Map.of("stage", "contract")));

            assertThat(outcome.changed()).isEqualTo(2);
            assertThat(outcome.refused())
                    .extracting(refused -> refused.record().id(), Refused::title)
                    .containsExactly(tuple(lacking, "Без всего"), tuple(half, "Без адреса"));
            assertThat(outcome.refused().get(0).reasons())
                    .singleElement()
                    .asString()
                    .contains(
                            "Contract and prepayment",
                            "“Amount”",
                            "“Installation address”",
                            "The discount is too big.");
            assertThat(outcome.refused().get(1).reasons())
                    .singleElement()
                    .asString()
                    .contains("“Installation address”")
                    .doesNotContain("Amount", "discount");
            var records = as("elena", RecordsApi.class);
            assertThat(List.of(first, last))
                    .allSatisfy(
                            id -> assertThat(records.get("deal", id).values()).containsEntry("stage", "contract"));
            assertThat(List.of(lacking, half))
                    .allSatisfy(
                            id -> assertThat(records.get("deal", id).values()).containsEntry("stage", "new"));
        } finally {
            gates.put("deal", Gate.open("retail", "contract"));
        }
    }

    private long deal(String title, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("title", title);
        return as("elena", RecordsApi.class).create("deal", all).ref().id();
    }
}
