package org.lekalo.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Export;
import org.lekalo.library.contract.ExchangeApi.Format;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.BoardQuery;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.SearchApi;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.ServerTest;
import org.lekalo.server.changes.Audience;
import org.lekalo.server.changes.Changes;
import org.springframework.beans.factory.annotation.Autowired;

/** One's own record says nothing of what others are called that one may not see. */
class UnseenReferencesIntegrationTest extends ServerTest {

    private static final String UNSEEN = "a record you may not see";
    private static int tests;

    @Autowired
    private Changes changes;

    @SuppressWarnings("NullAway.Init")
    private RecordsApi irina;

    @SuppressWarnings("NullAway.Init")
    private RecordsApi elena;

    private String mark = "";

    @BeforeEach
    void people() {
        irina = as("irina", RecordsApi.class);
        elena = as("elena", RecordsApi.class);
        mark = "Ничейная" + ++tests;
    }

    @Test
    void theCompanyOfOnesOwnDealHasNoNameInListsCardsAndFiles() throws IOException {
        var company = create("company", Map.of("title", "ООО «Тайна-" + mark + "»"), "sergey");
        var seen = create("company", Map.of("title", "ООО «Явь-" + mark + "»"), "elena");
        var deal = create("deal", Map.of("title", mark + " а", "company", ref(company), "stage", "offer"), "elena");
        var other = create("deal", Map.of("title", mark + " б", "company", ref(seen), "stage", "offer"), "elena");

        assertThat(elena.get("deal", deal.ref().id()).names()).containsEntry("company", UNSEEN);
        assertThat(elena.get("deal", other.ref().id()).names()).containsEntry("company", seen.title());
        assertThat(irina.get("deal", deal.ref().id()).names()).containsEntry("company", company.title());
        assertThat(elena.query("deal", query("company", false)).records())
                .extracting(RecordView::ref)
                .containsExactly(other.ref(), deal.ref());
        assertThat(elena.query("deal", query("company", true)).records())
                .extracting(RecordView::ref)
                .containsExactly(other.ref(), deal.ref());
        assertThat(elena.query("deal", query("company", false)).records().toString())
                .doesNotContain("Тайна");
        assertThat(elena.board("deal", "retail", new BoardQuery(mark, List.of(), 10))
                        .toString())
                .contains("Явь")
                .doesNotContain("Тайна");
        assertThat(exported()).contains(UNSEEN, "Явь").doesNotContain("Тайна");
        assertThat(elena.history("deal", deal.ref().id()).toString()).doesNotContain("Тайна");
    }

    @Test
    void pagesOfAListByCompanyNeitherRepeatNorSkip() {
        var company = create("company", Map.of("title", "ООО «Тайна-" + mark + "»"), "sergey");
        for (int number = 0; number < 5; number++) {
            create("deal", Map.of("title", mark + " " + number, "company", ref(company)), "elena");
        }

        var first = elena.query("deal", new Query(mark, List.of(), "company", false, 3, null));
        var rest = elena.query("deal", new Query(mark, List.of(), "company", false, 3, first.next()));

        assertThat(first.records()).hasSize(3);
        assertThat(rest.records()).hasSize(2).doesNotContainAnyElementsOf(first.records());
    }

    @Test
    void aTitleThatIsMadeOfAnothersIsNotToldNorFound() {
        var secret = "ТАЙНА" + tests;
        var invoice = create("invoice", Map.of("number", secret, "date", "2026-11-20", "amount", 5), "sergey");
        var payment = create("payment", Map.of("date", "2026-11-21", "amount", 5, "invoice", ref(invoice)), "elena");

        assertThat(payment.title()).contains(secret);
        assertThat(elena.get("payment", payment.ref().id()).title())
                .isEqualTo("Payment № " + payment.ref().id());
        assertThat(elena.get("payment", payment.ref().id()).values().toString()).doesNotContain(secret);
        assertThat(elena.history("payment", payment.ref().id()).toString()).doesNotContain(secret);
        assertThat(elena.query("payment", new Query(secret, List.of(), null, false, 10, null))
                        .records())
                .isEmpty();
        assertThat(elena.query(
                                "payment",
                                new Query(
                                        "",
                                        List.of(new ConditionRow("title", Comparison.CONTAINS, List.of(secret))),
                                        "title",
                                        false,
                                        10,
                                        null))
                        .records())
                .isEmpty();
        assertThat(elena.lookup("payment", secret, 10)).isEmpty();
        assertThat(elena.lookup("payment", "", 50)).extracting(Match::title).noneMatch(title -> title.contains(secret));
        assertThat(as("elena", SearchApi.class).search(secret)).isEmpty();
        assertThat(irina.query("payment", new Query(secret, List.of(), null, false, 10, null))
                        .records())
                .extracting(RecordView::ref)
                .containsExactly(payment.ref());
    }

    @Test
    void aChangeIsToldToThoseAloneWhoSeeTheRecord() {
        Map<String, Audience> told = new ConcurrentHashMap<>();
        changes.hear(Kind.RECORD, (record, audience) -> told.put(String.valueOf(record), audience));
        var head = create("company", Map.of("title", mark), "viktor");
        var below = create("company", Map.of("title", mark), "elena");

        irina.update("company", head.ref().id(), new Update(head.version(), Map.of("city", "Пермь")));
        irina.update("company", below.ref().id(), new Update(below.version(), Map.of("city", "Пермь")));

        await().until(() -> told.containsKey(ref(head)) && told.containsKey(ref(below)));
        for (var one : List.of(head, below)) {
            var audience = Objects.requireNonNull(told.get(ref(one)));
            assertThat(audience.all()).isFalse();
            for (var login : List.of("elena", "sergey", "olga", "viktor", "irina")) {
                assertThat(isTold(login, audience))
                        .as(login + " of " + one.ref())
                        .isEqualTo(sees(login, one.ref()));
            }
        }
    }

    private boolean isTold(String login, Audience audience) {
        var department = departmentOf(login);
        var roles = as(login, SessionApi.class).me().person().roles();
        return audience.people().contains(idOf(login).value())
                || (department != null && audience.departments().contains(department))
                || roles.stream().anyMatch(audience.roles()::contains);
    }

    private boolean sees(String login, RecordRef ref) {
        return as(login, RecordsApi.class)
                .query(ref.type(), new Query(mark, List.of(), null, false, 10, null))
                .records()
                .stream()
                .anyMatch(record -> record.ref().equals(ref));
    }

    private Query query(String sort, boolean descending) {
        return new Query(mark, List.of(), sort, descending, 10, null);
    }

    private String exported() throws IOException {
        var file = as("elena", ExchangeApi.class)
                .export(
                        "deal",
                        new Export(Format.CSV, query("title", false), List.of("title", "company"), "Europe/Moscow"));
        return new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private RecordView create(String type, Map<String, Object> values, String owner) {
        var all = new HashMap<>(values);
        all.put("owner", idOf(owner).value());
        return irina.create(type, all);
    }

    private static String ref(RecordView record) {
        return record.ref().toString();
    }
}
