package org.lekalo.server.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of more records than are counted. */
class ManyRecordsIntegrationTest extends ServerTest {

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void makeMoreThanAreCounted() {
        sql.execute(
                "insert into crm_product (owner, created_at, changed_at, title, price)"
                        + " select ?, now() - n * interval '1 day', now() - n * interval '1 second', 'Много ' || n,"
                        + " nullif(n % 5000, 7) from generate_series(1, ?) n",
                idOf("elena").value(), Page.MOST_COUNTED + 1);
    }

    @AfterEach
    void takeThemAway() {
        sql.execute("delete from crm_product where title like 'Много %'");
    }

    @Test
    void saysByWhichFieldsSoManyCanBeOrdered() {
        var page = products("title", false, List.of(), null);

        assertThat(page.exact()).isFalse();
        assertThat(page.total()).isEqualTo(Page.MOST_COUNTED);
        assertThat(page.sortableBy()).contains("id", "title", "changed_at").doesNotContain("owner", "price");
        assertThat(page.records()).extracting(RecordView::title).first().isEqualTo(firstTitle());
    }

    @Test
    void refusesAnOrderForWhichEachWouldHaveToBeLookedAt() {
        assertThatThrownBy(() -> products("owner", true, List.of(), null))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.problem()).isEqualTo("too-many-to-sort"))
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo("owner")));
    }

    @Test
    void ordersFewOfManyByAnyFieldAndCountsThem() {
        var few = List.of(new ConditionRow("price", Comparison.LESS, List.of("300")));

        var pages = pages("price", few);

        assertThat(pages).hasSizeGreaterThan(2).allSatisfy(page -> {
            assertThat(page.exact()).isTrue();
            assertThat(page.sortableBy()).isNull();
            assertThat(page.total()).isGreaterThanOrEqualTo(590);
        });
        assertThat(pages)
                .flatExtracting(Page::records)
                .extracting(
                        record -> Double.valueOf(String.valueOf(record.values().get("price"))))
                .hasSize((int) pages.get(0).total())
                .isSorted();
        assertThat(pages)
                .flatExtracting(Page::records)
                .extracting(RecordView::ref)
                .doesNotHaveDuplicates();
    }

    @Test
    void findsTheLastPageOfManyInAnOrderUpwards() {
        assertThat(pages("changed_at", List.of()))
                .flatExtracting(Page::records)
                .extracting(RecordView::ref)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(Page.MOST_COUNTED);
    }

    @Test
    void offersWhoSeesHisDepartmentTheOrdersInWhichItStandsAlone() {
        sql.execute(
                "insert into crm_deal (owner, department, pipeline, stage, stage_since, created_at, changed_at, title)"
                        + " select id, department, 'sales', 'new', now(), now(), now(), 'Много ' || n"
                        + " from person, generate_series(1, ?) n where id = ?",
                Page.MOST_COUNTED + 1,
                idOf("elena").value());

        var hers = as("elena", RecordsApi.class).query("deal", new Query("", List.of(), "amount", true, 10, null));
        var all = as("irina", RecordsApi.class).query("deal", new Query("", List.of(), "title", true, 10, null));

        assertThat(hers.sortableBy()).contains("id", "changed_at", "amount").doesNotContain("title", "stage_since");
        assertThat(all.sortableBy()).contains("id", "changed_at", "amount", "title", "stage_since");
        sql.execute("delete from crm_deal where title like 'Много %'");
    }

    @Test
    void findsTextsThatAreEqualLetterByLetter() {
        var rare = List.of(new ConditionRow("title", Comparison.ONE_OF, List.of("Много 7", "Много 8", "много 9")));

        assertThat(products("id", false, rare, null).records())
                .extracting(RecordView::title)
                .containsExactly("Много 7", "Много 8");
    }

    @Test
    void doesNotLookForLongerThanAnybodyWaits() {
        var asItIs = sql.fetchValue("select pg_get_functiondef('plain_text'::regproc)")
                .toString();
        sql.execute("""
                create or replace function plain_text(text) returns text language plpgsql immutable strict parallel safe
                as $$
                begin
                    perform pg_sleep(5) where $1 = 'Долго';
                    return lower($1);
                end $$
                """);
        try {
            assertThatThrownBy(() -> products(
                            "id", false, List.of(new ConditionRow("title", Comparison.EQUAL, List.of("Долго"))), null))
                    .isInstanceOfSatisfying(
                            FieldsRefused.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting(FieldProblem::field, FieldProblem::problem)
                                    .containsExactly(tuple("title", "too-many-to-look-through")));
        } finally {
            sql.execute(asItIs);
        }
    }

    private List<Page> pages(String sort, List<ConditionRow> filters) {
        var pages = new ArrayList<Page>();
        @Nullable String after = null;
        do {
            var page = products(sort, false, filters, after);
            pages.add(page);
            after = page.next();
        } while (after != null);
        return pages;
    }

    private Page products(String sort, boolean descending, List<ConditionRow> filters, @Nullable String after) {
        return as("irina", RecordsApi.class).query("product", new Query("", filters, sort, descending, 200, after));
    }

    private String firstTitle() {
        return requireNonNull(
                sql.fetchValue("select title from crm_product order by title collate \"ru-x-icu\", id limit 1")
                        .toString());
    }
}
