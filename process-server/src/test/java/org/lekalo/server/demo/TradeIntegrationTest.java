package org.lekalo.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Relation;
import org.lekalo.server.ServerTest;

class TradeIntegrationTest extends ServerTest {

    private RecordView create(String type, Map<String, Object> values) {
        return as("elena", RecordsApi.class).create(type, values);
    }

    private RecordView update(RecordView record, Map<String, Object> values) {
        var api = as("elena", RecordsApi.class, Locale.forLanguageTag("ru"));
        var now = api.get(record.ref().type(), record.ref().id());
        return api.update(record.ref().type(), record.ref().id(), new Update(now.version(), Map.copyOf(values)));
    }

    @Test
    void everyTypeIsThereWithItsRelations() {
        var types = as("tatyana", RecordTypesApi.class).recordTypes();

        assertThat(types.all())
                .extracting("key")
                .contains("product", "deal_line", "quote", "invoice", "payment", "contract", "activity", "todo");
        assertThat(types.type("deal").orElseThrow().relations())
                .extracting(Relation::key)
                .contains("payments", "lines", "invoices", "activities", "todos", "quotes", "contracts");
        assertThat(types.type("company").orElseThrow().relations())
                .extracting(Relation::key)
                .contains("contacts", "deals", "subsidiaries", "leads");
        assertThat(types.type("invoice").orElseThrow().pipelines().get(0).stages())
                .extracting("key")
                .containsExactly("draft", "sent", "partly_paid", "overdue", "paid", "cancelled");
        assertThat(types.all())
                .filteredOn(type -> !type.custom())
                .allSatisfy(type -> assertThat(type.groups()).isNotEmpty());
    }

    @Test
    void theDemoCompanyTrades() {
        var records = as("viktor", RecordsApi.class);

        for (var type :
                List.of("product", "deal_line", "quote", "invoice", "payment", "contract", "activity", "todo")) {
            assertThat(records.query(type, new Query("", List.of(), null, false, 1, null))
                            .total())
                    .as(type)
                    .isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.19, 317.50, 60.33",
        "0.5, 0.01, 0.01",
        "0.005, 1, 0.01",
        "-0.19, 317.50, -60.33",
        "3, 99999999999999.99, 299999999999999.97"
    })
    void halfAKopeckOfALineIsAKopeck(BigDecimal quantity, BigDecimal price, BigDecimal amount) {
        var deal = create("deal", Map.of("title", "Половина копейки"));
        var product = create("product", Map.of("title", "По " + price, "price", "1"));

        var line = create(
                "deal_line",
                Map.of(
                        "deal", deal.ref().toString(),
                        "product", product.ref().toString(),
                        "quantity", quantity.toString(),
                        "price", price.toString()));

        assertThat(new BigDecimal(String.valueOf(line.values().get("amount")))).isEqualByComparingTo(amount);
    }

    @Test
    void customersBeginAsPotentialOnes() {
        assertThat(create("company", Map.of("title", "Новый клиент")).values())
                .containsEntry("pipeline", "life")
                .containsEntry("stage", "potential");
    }

    @Test
    void refusesACompanyThatStandsAboveItself() {
        var top = create("company", Map.of("title", "Холдинг"));
        var middle =
                create("company", Map.of("title", "Завод", "parent", top.ref().toString()));
        var bottom =
                create("company", Map.of("title", "Цех", "parent", middle.ref().toString()));

        assertThatThrownBy(() -> update(top, Map.of("parent", bottom.ref().toString())))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("parent");
                                    assertThat(problem.text())
                                            .isEqualTo("Так получится круг: «Цех» уже стоит под этой записью.");
                                }));
        assertThatThrownBy(() -> update(top, Map.of("parent", top.ref().toString())))
                .isInstanceOf(FieldsRefused.class);
        assertThat(update(bottom, Map.of("parent", top.ref().toString())).values())
                .containsEntry("parent", top.ref().toString());
    }

    @Test
    void findsRecordsByComparingTwoOfTheirFields() {
        var overrun = create("quote", Map.of("number", "КП-1", "date", "2026-11-20", "valid_until", "2026-11-10"));
        create("quote", Map.of("number", "КП-2", "date", "2026-11-20", "valid_until", "2026-12-10"));

        var found = as("elena", RecordsApi.class)
                .query(
                        "quote",
                        new Query(
                                "",
                                List.of(ConditionRow.against("valid_until", Comparison.LESS, "date")),
                                null,
                                false,
                                50,
                                null));

        assertThat(found.records()).extracting(RecordView::ref).containsExactly(overrun.ref());
    }

    @Test
    void linesAreCalledAndCostWhatFollowsFromTheirProduct() {
        var deal = create("deal", Map.of("title", "Сделка с позициями"));
        var product = create("product", Map.of("title", "Окно двустворчатое", "price", 18_900.5));
        var line = Map.<String, Object>of(
                "deal", deal.ref().toString(), "product", product.ref().toString(), "quantity", 3, "discount", 10);

        var made = create("deal_line", line);

        assertThat(made.title()).isEqualTo("Окно двустворчатое");
        assertThat(made.values()).containsEntry("amount", 51_031.35);
        assertThat(update(made, Map.of("price", 20_000, "discount", 0)).values())
                .containsEntry("amount", 60_000.0);
    }

    @Test
    void numberedPapersAreCalledByTheirNumberAndPaymentsByInvoiceAndDay() {
        var invoice = create("invoice", Map.of("number", "С-26/900", "date", "2026-11-20", "amount", 5_000));
        var payment = create(
                "payment",
                Map.of(
                        "date",
                        "2026-11-21",
                        "amount",
                        5_000,
                        "invoice",
                        invoice.ref().toString()));

        assertThat(invoice.title()).isEqualTo("С-26/900");
        assertThat(payment.title()).isEqualTo("С-26/900, 21.11.2026");
        assertThat(create("payment", Map.of("date", "2026-11-22", "amount", 1)).title())
                .isEqualTo("22.11.2026");
    }

    @Test
    void anAnalystSetsATaskByHandAndFinishesIt() {
        var records = as("anna", RecordsApi.class);
        var todo = records.create("todo", Map.of("title", "Проверить схему"));

        var done = records.update("todo", todo.ref().id(), new Update(todo.version(), Map.of("done", true)));

        assertThat(done.values()).containsEntry("done", true);
    }
}
