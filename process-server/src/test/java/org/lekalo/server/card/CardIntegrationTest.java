package org.lekalo.server.card;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.CardApi;
import org.lekalo.library.contract.CardApi.Entry;
import org.lekalo.library.contract.CardApi.Kind;
import org.lekalo.library.contract.CardApi.Related;
import org.lekalo.library.contract.CardApi.Timeline;
import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class CardIntegrationTest extends ServerTest {

    @Autowired
    private DSLContext sql;

    @Test
    void sumsTheMoneyOfWhatRefersToARecord() {
        var deal = deal("Сделка с платежами");
        create("payment", Map.of("date", "2026-03-01", "amount", 1000, "deal", ref(deal)));
        create("payment", Map.of("date", "2026-04-01", "amount", 500.5, "deal", ref(deal)));
        var relation = as("elena", RecordTypesApi.class).recordTypes().type("deal").orElseThrow().relations().stream()
                .filter(one -> one.type().equals("payment"))
                .findFirst()
                .orElseThrow();

        var payments = as("elena", CardApi.class).related("deal", deal.ref().id(), 1).stream()
                .filter(one -> one.relation().equals(relation.key()))
                .findFirst()
                .orElseThrow();

        assertThat(payments.count()).isEqualTo(2);
        assertThat(payments.sums().get("amount")).isEqualByComparingTo(new BigDecimal("1500.5"));
        assertThat(payments.records()).extracting(CardIntegrationTest::amount).containsExactly("500.5");
        assertThat(payments.mayCreate()).isTrue();
        Related all = as("elena", CardApi.class).related("deal", deal.ref().id(), relation.key(), 50);
        assertThat(all.records()).extracting(CardIntegrationTest::amount).containsExactly("500.5", "1000.0");
    }

    @Test
    void tellsOneStreamNewestFirst() {
        var deal = deal("Сделка с лентой");
        clock.advance(Duration.ofMinutes(1));
        create(
                "activity",
                Map.of(
                        "title",
                        "Звонок клиенту",
                        "kind",
                        "call",
                        "happened_at",
                        clock.instant().toString(),
                        "deal",
                        ref(deal)));
        clock.advance(Duration.ofMinutes(1));
        create("todo", Map.of("title", "Отправить расчёт", "deal", ref(deal)));
        clock.advance(Duration.ofMinutes(1));
        as("elena", RecordsApi.class)
                .update("deal", deal.ref().id(), new Update(deal.version(), Map.of("amount", 70_000)));

        var entries = timeline(deal, null, 50, null).entries();

        assertThat(entries).extracting(Entry::kind).containsExactly(Kind.CHANGE, Kind.TODO, Kind.ACTIVITY, Kind.CHANGE);
        assertThat(to(entries.get(0))).isEqualTo("70000.00");
        assertThat(title(entries.get(1))).isEqualTo("Отправить расчёт");
        assertThat(timeline(deal, List.of(Kind.ACTIVITY), 50, null).entries())
                .extracting(CardIntegrationTest::title)
                .containsExactly("Звонок клиенту");
    }

    @Test
    void pagesAStreamOfThousandsByKeyWithoutGapOrRepeat() {
        var deal = deal("Сделка с длинной историей");
        sql.execute(
                "insert into record_change (type, record, at, person, field, to_value)"
                        + " select 'deal', ?, now() - (n / 7) * interval '1 second', 1, 'amount', n::text"
                        + " from generate_series(1, 6000) n",
                deal.ref().id());

        List<Entry> told = new ArrayList<>();
        @Nullable String after = null;
        var began = System.nanoTime();
        int pages = 0;
        do {
            var page = timeline(deal, null, 100, after);
            told.addAll(page.entries());
            after = page.next();
            pages++;
        } while (after != null);
        var each = Duration.ofNanos((System.nanoTime() - began) / pages);

        assertThat(told)
                .hasSize(6001)
                .isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        assertThat(told).extracting(CardIntegrationTest::to).doesNotHaveDuplicates();
        assertThat(each).isLessThan(Duration.ofMillis(500));
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "a page of 100 of 6001: {0}", each);
    }

    @Test
    void tellsNothingOfARecordThatOneMayNotSee() {
        var deal = deal("Чужая сделка с лентой");

        assertThatThrownBy(() ->
                        as("sergey", CardApi.class).timeline("deal", deal.ref().id(), null, 10, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        as("sergey", CardApi.class).related("deal", deal.ref().id(), 10))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> timeline(deal, null, 10, "nonsense")).isInstanceOf(Unreadable.class);
    }

    private static String amount(RecordView record) {
        return String.valueOf(((Number) requireNonNull(record.values().get("amount"))).doubleValue());
    }

    private static @Nullable String to(Entry entry) {
        return requireNonNull(entry.change()).to();
    }

    private static String title(Entry entry) {
        return requireNonNull(entry.record()).title();
    }

    private Timeline timeline(RecordView deal, @Nullable List<Kind> kinds, int limit, @Nullable String after) {
        return as("elena", CardApi.class).timeline("deal", deal.ref().id(), kinds, limit, after);
    }

    private RecordView deal(String title) {
        return create("deal", Map.of("title", title));
    }

    private RecordView create(String type, Map<String, Object> values) {
        return as("elena", RecordsApi.class).create(type, values);
    }

    private static String ref(RecordView record) {
        return record.ref().toString();
    }
}
