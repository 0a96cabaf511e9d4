package org.lekalo.bench.driver;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.BoardQuery;
import org.lekalo.library.contract.RecordsApi.Query;

/** What a large company's lists, boards and cards take: asked by one client as a seller, who sees his department, and as one who sees all. */
final class RecordsBenchmark {

    private static final String NAME = "records";
    private static final int PAGE = 50;
    private static final int CARDS = 20;

    private final Settings settings;
    private final Database database;

    RecordsBenchmark(Settings settings, Database database) {
        this.settings = settings;
        this.database = database;
    }

    String run() throws IOException, SQLException {
        try (var server = LekaloServer.start(database.create(NAME), 0)) {
            try (var connection = server.connect()) {
                new ManyRecords(connection, settings.tasks(), settings.tasks() * 3, settings.tasks() / 5).make();
            }
            var table = new MarkdownTable(Figures.header("over HTTP"));
            measure(table, "a seller's", server.as("sales-7").api(RecordsApi.class));
            measure(table, "everybody's", server.as("admin").api(RecordsApi.class));
            var imports = new MarkdownTable(List.of("import", "s", "rows/s"));
            imports.add(new ImportOfDeals(server.as("sales-7").api(ExchangeApi.class))
                    .measure(Math.max(3_000, settings.tasks() / 20)));
            return report(table, imports);
        }
    }

    private void measure(MarkdownTable table, String whose, RecordsApi records) {
        var latest = query("", List.of(), "changed_at", null);
        var filters = List.of(
                new ConditionRow("stage", Comparison.ONE_OF, List.of("offer", "contract")),
                new ConditionRow("amount", Comparison.GREATER, List.of("500000")));
        var filtered = query("", filters, "closing_date", null);
        shapes().forEach((shape, query) -> add(table, whose + " deals, " + shape, () -> records.query("deal", query)));
        var second = query(
                "", filters, "closing_date", records.query("deal", filtered).next());
        add(table, whose + " deals, latest first", () -> records.query("deal", latest));
        add(table, whose + " deals, two filters, by closing date", () -> records.query("deal", filtered));
        add(table, whose + " deals, the same, second page", () -> records.query("deal", second));
        add(
                table,
                whose + " board of the retail pipeline",
                () -> records.board("deal", "retail", new BoardQuery("", List.of(), CARDS)));
        add(
                table,
                whose + " search among deals",
                () -> records.query("deal", query("балкон садовая", List.of(), "changed_at", null)));
        add(
                table,
                whose + " search for a telephone among contacts",
                () -> records.query("contact", query("+7 916 0104729", List.of(), "changed_at", null)));
        add(table, whose + " activities, latest first", () -> records.query("activity", latest));
        var deals = records.query("deal", latest).records();
        var turn = new int[1];
        add(table, whose + " card of a deal with its history", () -> {
            var deal = deals.get(turn[0]++ % deals.size()).ref();
            records.get(deal.type(), deal.id());
            records.history(deal.type(), deal.id());
        });
    }

    /** What else lists are asked for: rare values and common ones, words, dates, references, and every kind of order. */
    private static Map<String, Query> shapes() {
        var common = new ConditionRow("source", Comparison.ONE_OF, List.of("site", "call", "salon", "repeat"));
        Map<String, Query> shapes = new LinkedHashMap<>();
        shapes.put("by title", query("", List.of(), "title", null));
        shapes.put("by time on the stage", query("", List.of(), "stage_since", null));
        shapes.put("common sources, by amount", query("", List.of(common), "amount", null));
        shapes.put(
                "few of a million, by closing date",
                query(
                        "",
                        List.of(
                                new ConditionRow("amount", Comparison.GREATER, List.of("2010000")),
                                new ConditionRow("stage", Comparison.EQUAL, List.of("survey"))),
                        "closing_date",
                        null));
        shapes.put(
                "a word in the title, latest first",
                query(
                        "",
                        List.of(new ConditionRow("title", Comparison.CONTAINS, List.of("садовая"))),
                        "changed_at",
                        null));
        shapes.put(
                "closing in a year's quarter, by amount",
                query(
                        "",
                        List.of(
                                new ConditionRow("closing_date", Comparison.GREATER_OR_EQUAL, List.of(day(-120))),
                                new ConditionRow("closing_date", Comparison.LESS, List.of(day(-30)))),
                        "amount",
                        null));
        shapes.put(
                "nothing to do about them, latest first",
                query(
                        "",
                        List.of(new ConditionRow(NextStepApi.SUBJECT, Comparison.EMPTY, List.of())),
                        "changed_at",
                        null));
        return shapes;
    }

    private static String day(int from) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(from).toString();
    }

    private static Query query(String text, List<ConditionRow> filters, String sort, @Nullable String after) {
        return new Query(text, filters, sort, true, PAGE, after);
    }

    private void add(MarkdownTable table, String name, Runnable call) {
        table.add(Figures.row(name, Times.of(settings.calls(), call)));
    }

    private String report(MarkdownTable table, MarkdownTable imports) {
        return """
                # Records: %,d deals, %,d activities, %,d companies

                %s
                %s
                Aims, p95: a list with two filters and sort under 100 ms, a pipeline's board under 200 ms, a search under 150 ms, a card
                under 100 ms; an import of 2,000 rows a second. One client; the times are those the client sees, so HTTP, the token's check and JSON are in them. Pages
                of %d, %d cards a stage. A seller sees his department, one of %d.
                """.formatted(
                        settings.tasks(),
                        settings.tasks() * 3,
                        settings.tasks() / 5,
                        table,
                        imports,
                        PAGE,
                        CARDS,
                        ManyRecords.DEPARTMENTS);
    }
}
