package org.lekalo.server.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.BulkApi;
import org.lekalo.library.contract.BulkApi.BulkChange;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.Unreadable;
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

    private long deal(String title, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("title", title);
        return as("elena", RecordsApi.class).create("deal", all).ref().id();
    }
}
