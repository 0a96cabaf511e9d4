package org.lekalo.bench.driver;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.contract.TasksApi.Completion;
import org.lekalo.library.contract.TasksApi.Row;
import org.lekalo.library.record.RecordRef;

/** What a process adds to the save that starts it, and how soon its first task can be seen. */
final class SavesBenchmark {

    private static final String PERSON = "seller-1";

    private final Settings settings;
    private final Database database;
    private final Times plain = new Times();
    private final Times triggering = new Times();
    private final Times untilVisible = new Times();

    SavesBenchmark(Settings settings, Database database) {
        this.settings = settings;
        this.database = database;
    }

    String run() throws IOException, SQLException {
        var pairs = settings.calls() * 2;
        try (var server = LekaloServer.start(database.create("saves"), BenchCompany.CLIENTS * (2 * pairs + 1))) {
            server.publish("triggered.bpmn");
            var person = server.as(PERSON);
            var seller = new Seller(person.api(RecordsApi.class), person.api(TasksApi.class));
            for (var pair = 0; pair < pairs; pair++) {
                var warm = pair >= settings.calls();
                pair(seller, pair, warm ? plain : new Times(), warm ? triggering : new Times(), warm);
            }
            return report();
        }
    }

    private record Seller(RecordsApi records, TasksApi tasks) {}

    /** Which of the two goes first changes with each pair; what the trigger started has come to rest before the next. */
    private void pair(Seller seller, int pair, Times without, Times with, boolean warm) {
        var first = BenchCompany.CLIENTS * (2 * pair + 1);
        var second = first + BenchCompany.CLIENTS;
        if (pair % 2 == 0) {
            without.measure(() -> move(seller, first, "measurement"));
        }
        var visible = warm ? untilVisible : new Times();
        visible.measure(() -> {
            with.measure(() -> move(seller, second, "contract"));
            awaitTask(seller, second);
        });
        complete(seller, second);
        if (pair % 2 == 1) {
            without.measure(() -> move(seller, first, "measurement"));
        }
    }

    private static void move(Seller seller, long deal, String stage) {
        seller.records().move("deal", deal, new Move(1, stage));
    }

    private static Row awaitTask(Seller seller, long deal) {
        var record = new RecordRef("deal", deal);
        return new Patience()
                .untilThere(() -> seller.tasks().tasks(Box.MINE, 10, null).tasks().stream()
                        .filter(row -> row.record().equals(record))
                        .findFirst());
    }

    private static void complete(Seller seller, long deal) {
        seller.tasks().complete(awaitTask(seller, deal).id(), new Completion("done", Map.of(), null));
    }

    private String report() {
        var table = new MarkdownTable(Figures.header("over HTTP"));
        table.add(Figures.row("a deal moved to a stage that starts nothing", plain));
        table.add(Figures.row("a deal moved to a stage that starts a process", triggering));
        table.add(Figures.row("from the beginning of that move until its task is in the inbox", untilVisible));
        return """
                # Saves that start a process

                %s
                With a trigger to without, medians: **%s** (aim: at most 2). Save to task visible, p95: **%s ms** (aim: under
                1000).

                One client. The two kinds of move alternate on deals of their own, and the process that a move started has
                ended before the next move. The inbox is asked at once and then after 2, 4, 8 … ms, so the third row is rather
                too long than too short.
                """.formatted(
                table, Times.text(triggering.median() / plain.median()), Times.text(untilVisible.percentile(95)));
    }
}
