package org.lekalo.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.BoardQuery;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.Field;
import org.lekalo.server.ServerTest;

class RecordSearchIntegrationTest extends ServerTest {

    private static int tests;

    /** Marks what this test made, so that it finds nothing else. */
    private String mark = "";

    @SuppressWarnings("NullAway.Init")
    private RecordsApi elena;

    @BeforeEach
    void newMark() {
        mark = "Метка" + ++tests + "я";
        elena = as("elena", RecordsApi.class);
    }

    @Test
    void theDemoCompanyHasRecordsInBothPipelinesAndDepartments() {
        var irina = as("irina", RecordsApi.class);
        var deals = irina.query("deal", new Query("", List.of(equal("source", "site")), null, false, 200, null));

        assertThat(irina.query("deal", all()).total()).isGreaterThanOrEqualTo(60);
        assertThat(irina.query("company", all()).total()).isGreaterThanOrEqualTo(40);
        assertThat(irina.query("contact", all()).total()).isGreaterThanOrEqualTo(50);
        assertThat(irina.query("lead", all()).total()).isGreaterThanOrEqualTo(15);
        assertThat(deals.total()).isPositive();
        assertThat(irina.board("deal", "retail", 3).columns()).allMatch(column -> column.count() > 0);
        assertThat(irina.board("deal", "corporate", 3).columns()).allMatch(column -> column.count() > 0);
        assertThat(as("sergey", RecordsApi.class).query("deal", all()).total()).isGreaterThanOrEqualTo(20);
        assertThat(elena.query("deal", all()).total()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void findsEveryWordWhateverItsCaseAndYo() {
        deal("Остекление ЁЛКИ на " + mark, Map.of("address", "улица Зелёная, 5"));

        assertThat(titles(find("елки остекл " + mark.toUpperCase(Locale.ROOT)))).hasSize(1);
        assertThat(titles(find("зеленая " + mark))).hasSize(1);
        assertThat(titles(find("ёлки сосны " + mark))).isEmpty();
        assertThat(titles(find("100% " + mark))).isEmpty();
        assertThat(titles(find("_ " + mark))).isEmpty();
    }

    @Test
    void findsATelephoneNumberHoweverItIsWritten() {
        elena.create("contact", Map.of("title", mark, "phone", "+7 (912) 345-67-8" + tests));

        for (String typed : List.of("8912345678" + tests, "+7 912 345 67 8" + tests, "345-67-8" + tests)) {
            assertThat(elena.query("contact", new Query(typed, List.of(), null, false, 10, null))
                            .records())
                    .as(typed)
                    .extracting(RecordView::title)
                    .contains(mark);
        }
    }

    @Test
    void comparesEachKindInItsOwnWay() {
        var company = elena.create("company", Map.of("title", "Компания " + mark));
        long elenaId = idOf("elena").value();
        deal(
                mark + " а",
                Map.of(
                        "amount",
                        1000.5,
                        "discount",
                        10,
                        "closing_date",
                        "2026-05-10",
                        "source",
                        "site",
                        "company",
                        company.ref().toString(),
                        "prepayment",
                        true,
                        "comment",
                        "Тёплый пол"));
        deal(mark + " б", Map.of("amount", 2000, "discount", 2.5, "closing_date", "2026-06-10", "source", "call"));
        deal(mark + " в", Map.of("prepayment", false));

        assertThat(found("amount", Comparison.EQUAL, "1000.50")).containsExactly("а");
        assertThat(found("amount", Comparison.NOT_EQUAL, "1000.5")).containsExactly("б", "в");
        assertThat(found("amount", Comparison.GREATER, "1000.5")).containsExactly("б");
        assertThat(found("amount", Comparison.GREATER_OR_EQUAL, "1000.5")).containsExactly("а", "б");
        assertThat(found("discount", Comparison.LESS, "10")).containsExactly("б");
        assertThat(found("discount", Comparison.LESS_OR_EQUAL, "10")).containsExactly("а", "б");
        assertThat(found("discount", Comparison.ONE_OF, "10", "2.5")).containsExactly("а", "б");
        assertThat(found("closing_date", Comparison.LESS, "2026-06-01")).containsExactly("а");
        assertThat(found("closing_date", Comparison.EMPTY)).containsExactly("в");
        assertThat(found("closing_date", Comparison.NOT_EMPTY)).containsExactly("а", "б");
        assertThat(found("source", Comparison.EQUAL, "site")).containsExactly("а");
        assertThat(found("source", Comparison.NOT_EQUAL, "site")).containsExactly("б", "в");
        assertThat(found("source", Comparison.ONE_OF, "site", "call")).containsExactly("а", "б");
        assertThat(found("source", Comparison.ONE_OF)).isEmpty();
        assertThat(found("company", Comparison.EQUAL, company.ref().toString())).containsExactly("а");
        assertThat(found("company", Comparison.EMPTY)).containsExactly("б", "в");
        assertThat(found("owner", Comparison.EQUAL, String.valueOf(elenaId))).hasSize(3);
        assertThat(found("owner", Comparison.NOT_EQUAL, String.valueOf(elenaId)))
                .isEmpty();
        assertThat(found("prepayment", Comparison.EQUAL, "true")).containsExactly("а");
        assertThat(found("prepayment", Comparison.NOT_EQUAL, "true")).containsExactly("б", "в");
        assertThat(found("comment", Comparison.CONTAINS, "теплый")).containsExactly("а");
        assertThat(found("comment", Comparison.NOT_CONTAINS, "ТЁПЛЫЙ")).containsExactly("б", "в");
        assertThat(found("title", Comparison.EQUAL, mark + " б")).containsExactly("б");
        assertThat(found("stage", Comparison.EQUAL, "new")).hasSize(3);
        assertThat(found("created_at", Comparison.GREATER, "2020-01-01T00:00:00Z"))
                .hasSize(3);
        assertThat(found("created_at", Comparison.LESS, "2020-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void refusesAComparisonThatMakesNoSense() {
        assertRefused("nothing", Comparison.EQUAL, "1");
        assertRefused("amount", Comparison.EQUAL, "много");
        assertRefused("amount", Comparison.CONTAINS, "1");
        assertRefused("amount", Comparison.EQUAL);
        assertRefused("title", Comparison.LESS, "а");
        assertRefused("source", Comparison.EQUAL, "nothing");
        assertRefused("closing_date", Comparison.LESS, "2026-02-31");
        assertRefused("company", Comparison.EQUAL, "contact:1");
        assertRefused("comment", Comparison.CONTAINS, " ");
        assertThatThrownBy(() -> elena.query("deal", new Query("", List.of(), "nothing", false, 10, null)))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> elena.query("deal", new Query("", List.of(), null, false, 10, "abc")))
                .isInstanceOf(Unreadable.class);
        var place = elena.query("deal", new Query("", List.of(), "title", false, 1, null))
                .next();
        assertThatThrownBy(() -> elena.query("deal", new Query("", List.of(), "title", true, 1, place)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void pagesAreCompleteAndOrderedByAnyFieldInBothDirections() {
        var fields = as("irina", RecordTypesApi.class)
                .recordTypes()
                .type("deal")
                .orElseThrow()
                .fields();
        for (String sort : fields.stream().map(Field::key).toList()) {
            for (boolean descending : List.of(false, true)) {
                var whole = pages(sort, descending, 200);
                var parts = pages(sort, descending, 7);

                assertThat(parts).as(sort).isEqualTo(whole);
                assertThat(new HashSet<>(parts)).as(sort).hasSameSizeAs(parts);
            }
        }
    }

    @Test
    void emptyValuesComeLastInBothDirections() {
        deal(mark + " а", Map.of("amount", 5));
        deal(mark + " б", Map.of());
        deal(mark + " в", Map.of("amount", 7));

        assertThat(titles(elena.query("deal", new Query(mark, List.of(), "amount", false, 10, null))))
                .containsExactly("а", "в", "б");
        assertThat(titles(elena.query("deal", new Query(mark, List.of(), "amount", true, 10, null))))
                .containsExactly("в", "а", "б");
    }

    @Test
    void ordersTextAsADictionaryDoes() {
        List.of("яблоко", "Ёлка", "арбуз", "Жук", "енот").forEach(word -> deal(word + " " + mark, Map.of()));

        assertThat(elena.query("deal", new Query(mark, List.of(), "title", false, 10, null))
                        .records())
                .extracting(record -> record.title().substring(0, record.title().indexOf(' ')))
                .containsExactly("арбуз", "Ёлка", "енот", "Жук", "яблоко");
    }

    @Test
    void aPageNeitherRepeatsNorSkipsWhileOthersWrite() {
        for (String letter : List.of("а", "б", "г", "д")) {
            deal(mark + " " + letter, Map.of());
        }
        var first = elena.query("deal", new Query(mark, List.of(), "title", false, 2, null));
        deal(mark + " аа", Map.of());
        deal(mark + " в", Map.of());

        var second = elena.query("deal", new Query(mark, List.of(), "title", false, 10, first.next()));

        assertThat(titles(first)).containsExactly("а", "б");
        assertThat(titles(second)).containsExactly("в", "г", "д");
        assertThat(second.total()).isEqualTo(6);
        assertThat(second.next()).isNull();
    }

    @Test
    void looksUpTitlesThatBeginAsTypedFirst() {
        elena.create("company", Map.of("title", "Ферма " + mark));
        elena.create("company", Map.of("title", mark + " и сыновья"));

        assertThat(elena.lookup("company", mark.toLowerCase(Locale.ROOT), 10))
                .extracting(Match::title)
                .containsExactly(mark + " и сыновья", "Ферма " + mark);
        assertThat(elena.lookup("company", "", 50)).hasSizeBetween(2, 50);
    }

    @Test
    void aBoardsTotalsAreThoseOfTheList() {
        for (String login : List.of("irina", "elena", "sergey")) {
            var api = as(login, RecordsApi.class);
            for (String pipeline : List.of("retail", "corporate")) {
                for (var column : api.board("deal", pipeline, 2).columns()) {
                    var listed = listed(api, equal("pipeline", pipeline), equal("stage", column.stage()));

                    assertThat(column.count()).isEqualTo(listed.size());
                    assertThat(column.sum()).isEqualByComparingTo(sum(listed));
                    assertThat(column.cards())
                            .isEqualTo(listed.subList(0, column.cards().size()));
                    assertThat(column.cards()).hasSize((int) Math.min(2, column.count()));
                }
            }
        }
    }

    @Test
    void aBoardShowsOnlyWhatMatches() {
        deal(mark + " а", Map.of("amount", 10));
        deal(mark + " б", Map.of("amount", 20, "stage", "offer"));

        var board = elena.board("deal", "retail", new BoardQuery(mark, List.of(equal("source", "site")), 5));
        var unfiltered = elena.board("deal", "retail", new BoardQuery(mark, List.of(), 5));

        assertThat(board.columns()).allMatch(column -> column.count() == 0);
        assertThat(unfiltered.columns())
                .filteredOn(column -> column.count() > 0)
                .extracting("stage")
                .containsExactly("new", "offer");
    }

    /** All pages of the list, last changed first. */
    private static List<RecordView> listed(RecordsApi api, ConditionRow... filters) {
        var all = new ArrayList<RecordView>();
        String after = null;
        do {
            var page = api.query("deal", new Query("", List.of(filters), "changed_at", true, 200, after));
            all.addAll(page.records());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static BigDecimal sum(List<RecordView> records) {
        return records.stream()
                .map(record -> new BigDecimal(String.valueOf(record.values().getOrDefault("amount", 0))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> pages(String sort, boolean descending, int size) {
        List<String> refs = new ArrayList<>();
        @Nullable String after = null;
        do {
            var page = as("irina", RecordsApi.class)
                    .query(
                            "deal",
                            new Query("", List.of(equal("pipeline", "corporate")), sort, descending, size, after));
            page.records().forEach(record -> refs.add(record.ref().toString()));
            after = page.next();
        } while (after != null);
        return refs;
    }

    private void assertRefused(String field, Comparison comparison, String... values) {
        assertThatThrownBy(() -> found(field, comparison, values)).isInstanceOf(FieldsRefused.class);
    }

    @Test
    void daysAreCountedFromTheOneThatTheCompanyHas() {
        var tomorrow = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(1);
        var today = tomorrow.plusDays(1);
        clock.set(tomorrow.atTime(20, 30).toInstant(ZoneOffset.UTC));
        deal(mark + " а", Map.of("closing_date", today.minusDays(3).toString()));
        clock.set(tomorrow.atTime(21, 30).toInstant(ZoneOffset.UTC));
        deal(mark + " б", Map.of("closing_date", today.toString()));
        deal(mark + " в", Map.of());

        assertThat(found("closing_date", Comparison.LESS, "today")).containsExactly("а");
        assertThat(found("closing_date", Comparison.EQUAL, "today-3")).containsExactly("а");
        assertThat(found("closing_date", Comparison.NOT_EQUAL, "today")).containsExactly("а", "в");
        assertThat(found("closing_date", Comparison.GREATER, "today-3")).containsExactly("б");
        assertThat(found("closing_date", Comparison.GREATER_OR_EQUAL, "today+1"))
                .isEmpty();
        assertThat(found("closing_date", Comparison.WITHIN, "year")).contains("б");
        assertThat(found("created_at", Comparison.LESS, "today")).containsExactly("а");
        assertThat(found("created_at", Comparison.LESS_OR_EQUAL, "today-1")).containsExactly("а");
        assertThat(found("created_at", Comparison.GREATER, "today-1")).containsExactly("б", "в");
        assertThat(found("created_at", Comparison.GREATER_OR_EQUAL, "today")).containsExactly("б", "в");
        assertThat(found("created_at", Comparison.WITHIN, "day")).containsExactly("б", "в");
        assertThat(found("created_at", Comparison.EQUAL, "today-1")).containsExactly("а");
        assertRefused("closing_date", Comparison.WITHIN, "decade");
        assertRefused("closing_date", Comparison.WITHIN);
        assertRefused("closing_date", Comparison.LESS, "today-0");
        assertRefused("created_at", Comparison.NOT_EQUAL, "today");
        assertRefused("title", Comparison.WITHIN, "month");
        assertThat(found("title", Comparison.CONTAINS, "today")).isEmpty();
    }

    private List<String> found(String field, Comparison comparison, String... values) {
        var row = new ConditionRow(field, comparison, List.of(values));
        return titles(elena.query("deal", new Query(mark, List.of(row), null, false, 50, null)));
    }

    private Page find(String text) {
        return elena.query("deal", new Query(text, List.of(), null, false, 50, null));
    }

    private static ConditionRow equal(String field, String value) {
        return new ConditionRow(field, Comparison.EQUAL, List.of(value));
    }

    private static Query all() {
        return new Query("", List.of(), null, false, 1, null);
    }

    /** The last word of each title. */
    private static List<String> titles(Page page) {
        return page.records().stream()
                .map(RecordView::title)
                .map(title -> title.substring(title.lastIndexOf(' ') + 1))
                .toList();
    }

    private void deal(String title, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("title", title);
        elena.create("deal", all);
    }
}
