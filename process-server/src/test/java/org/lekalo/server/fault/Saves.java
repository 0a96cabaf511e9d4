package org.lekalo.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.Unavailable;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;

/** Several clients that make deals one after the other, each of which starts a process, and what became of them. */
final class Saves {

    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Set<RecordRef> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final List<CompletableFuture<Void>> clients = new ArrayList<>();
    private volatile boolean enough;

    /** Counts how often it was there in the deal's amount, then asks for somebody. */
    void publishTheirProcess(BuiltServer server) {
        var drawing = Drawing.of("Look")
                .startOnStage("retail", "measurement", "whenRunning", "start-another")
                .changeFields("Count", "amount", "computed", "deal.amount + 1")
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Count", "Look", "End");
        var models = server.api(ModelsApi.class);
        var model = models.create(new NewModel("Look", drawing.xml()));
        models.publish(model.id(), new Publication(model.revision(), ""));
    }

    void begin(BuiltServer server) {
        var records = server.api(RecordsApi.class);
        enough = false;
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(CompletableFuture.runAsync(() -> saveOn(records), task -> new Thread(task).start()));
        }
    }

    private void saveOn(RecordsApi records) {
        while (!enough) {
            try {
                save(records);
            } catch (Unavailable notNow) {
                unavailable.incrementAndGet();
            } catch (Unreachable killed) {
                return;
            }
        }
    }

    private RecordRef save(RecordsApi records) {
        var deal = records.create(
                        "deal", Map.of("title", "Deal " + asked.incrementAndGet(), "stage", "measurement", "amount", 0))
                .ref();
        answered.add(deal);
        return deal;
    }

    RecordRef one(BuiltServer server) {
        return save(server.api(RecordsApi.class));
    }

    /** Until this many more were saved. */
    void awaitAnswered(int more) {
        int until = answered.size() + more;
        await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(() -> answered.size() >= until);
    }

    /** Until this many more were refused because the database is gone. */
    void awaitUnavailable(int more) {
        int until = unavailable.get() + more;
        await().atMost(PATIENCE).until(() -> unavailable.get() >= until);
    }

    void end() {
        enough = true;
        clients.forEach(CompletableFuture::join);
        clients.clear();
    }

    /** A deal whose save was not answered may be there or not; each that is there has begun its process once. */
    void haveBegunTheirProcessOnce(BuiltServer server) {
        var deals = deals(server.api(RecordsApi.class));
        var refs = deals.stream().map(RecordView::ref).toList();
        assertThat(refs).containsAll(answered);
        assertThat(deals).extracting(RecordView::title).doesNotHaveDuplicates();

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> assertThat(tasks(server.api(TasksApi.class))).containsAll(refs));
        assertThat(tasks(server.api(TasksApi.class))).containsExactlyInAnyOrderElementsOf(refs);
        assertThat(runs(server.api(InstancesApi.class)))
                .allSatisfy(run ->
                        assertThat(run.positions()).extracting("elementId").containsExactly("Look"))
                .extracting(InstancesApi.Row::record)
                .containsExactlyInAnyOrderElementsOf(refs);
        assertThat(deals(server.api(RecordsApi.class)))
                .allSatisfy(deal -> assertThat(deal.values()).containsEntry("amount", 1.0));
    }

    private static List<RecordView> deals(RecordsApi api) {
        return all(after -> {
            var page = api.query("deal", new RecordsApi.Query("", List.of(), null, false, 100, after));
            return new Part<>(page.records(), page.next());
        });
    }

    private static List<RecordRef> tasks(TasksApi api) {
        return all(after -> {
            var page = api.tasks(Box.MINE, 100, after);
            return new Part<>(page.tasks().stream().map(TasksApi.Row::record).toList(), page.next());
        });
    }

    private static List<InstancesApi.Row> runs(InstancesApi api) {
        return all(after -> {
            var page = api.query(new InstancesApi.Query(null, List.of(), null, null, null, 100, after));
            return new Part<>(page.instances(), page.next());
        });
    }

    private static <T> List<T> all(Function<@Nullable String, Part<T>> pages) {
        var page = pages.apply(null);
        List<T> all = new ArrayList<>(page.rows());
        while (page.next() != null) {
            page = pages.apply(page.next());
            all.addAll(page.rows());
        }
        return all;
    }

    private record Part<T>(List<T> rows, @Nullable String next) {}
}
