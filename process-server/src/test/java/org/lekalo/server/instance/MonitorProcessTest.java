package org.lekalo.server.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Cancellation;
import org.lekalo.library.contract.InstancesApi.Incident;
import org.lekalo.library.contract.InstancesApi.InstanceEnded;
import org.lekalo.library.contract.InstancesApi.Page;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.ProcessCount;
import org.lekalo.library.contract.InstancesApi.Query;
import org.lekalo.library.contract.InstancesApi.Retry;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

/** What the monitor lists, to whom, and what may be done to a run from there. */
class MonitorProcessTest extends ProcessTest {

    /** What asks the owner, then writes a text into a number where the deal is urgent. */
    private ProcessModelId asking(String name) {
        return publish(Drawing.of(name)
                .startByHand()
                .task("Ask", "responsible", "record-owner")
                .choice("Which", "End")
                .changeFields("Fail", "amount", "computed", "deal.title")
                .end("End")
                .end("Other")
                .flows("Start", "Ask", "Which", "End")
                .flowIf("Which", "Fail", "deal.amount = 13")
                .flows("Fail", "Other"));
    }

    private Row started(String login, ProcessModelId model, RecordRef deal) {
        as(login, InstancesApi.class).start(new Start(model, deal));
        var run = run(model, deal);
        work(run);
        return run;
    }

    private Row answered(String login, ProcessModelId model, RecordRef deal) {
        var run = started(login, model, deal);
        complete(login, task(login, Box.MINE, deal).id(), "done");
        work(run);
        return run;
    }

    private static Query of(ProcessModelId model, State... states) {
        return new Query(model, List.of(states), null, null, null, 100, null);
    }

    private static Query titled(@Nullable String text, int limit, @Nullable String after) {
        return new Query(null, List.of(), text, null, null, limit, after);
    }

    private Page listed(String login, Query query) {
        return as(login, InstancesApi.class).query(query);
    }

    private static List<InstanceId> ids(Page page) {
        return page.instances().stream().map(Row::id).toList();
    }

    @Test
    void listsRunsByProcessAndState() {
        var model = asking("Монитор: состояния");
        var open = started("elena", model, deal("elena", "Монитор: идёт", Map.of()));
        var done = answered("elena", model, deal("elena", "Монитор: окончен", Map.of()));
        var failed = answered("elena", model, deal("elena", "Монитор: сбой", Map.of("amount", 13)));
        var ended = started("elena", model, deal("elena", "Монитор: прекращён", Map.of()));
        as("olga", InstancesApi.class).cancel(ended.id(), new Cancellation(" Ошибка "));

        assertThat(ids(listed("olga", of(model))))
                .as("the latest first")
                .containsExactly(ended.id(), failed.id(), done.id(), open.id());
        assertThat(ids(listed("olga", of(model, State.RUNNING)))).containsExactly(open.id());
        assertThat(ids(listed("olga", of(model, State.FAILED)))).containsExactly(failed.id());
        assertThat(ids(listed("olga", of(model, State.COMPLETED, State.CANCELLED))))
                .containsExactly(ended.id(), done.id());
        assertThat(as("olga", InstancesApi.class).counts())
                .contains(new ProcessCount(model, "Монитор: состояния", 1, 1, 1));
        assertThat(as("olga", InstancesApi.class).instance(ended.id()).cancelled())
                .satisfies(cancelled -> assertThat(cancelled.reason()).isEqualTo("Ошибка"))
                .satisfies(cancelled -> assertThat(cancelled.by()).isEqualTo("Ольга Морозова"));
    }

    @Test
    void listsRunsByTheTimeTheyBeganTheLaterEndLeftOut() {
        var model = asking("Монитор: время");
        clock.set(Instant.parse("2031-05-01T09:00:00Z"));
        var first = started("elena", model, deal("elena", "Монитор: утром", Map.of()));
        clock.set(Instant.parse("2031-05-01T10:00:00Z"));
        var second = started("elena", model, deal("elena", "Монитор: позже", Map.of()));

        assertThat(ids(listed("olga", between(model, first.startedAt(), second.startedAt()))))
                .containsExactly(first.id());
        assertThat(ids(listed("olga", between(model, second.startedAt(), null))))
                .containsExactly(second.id());
        assertThat(ids(listed("olga", between(model, null, first.startedAt())))).isEmpty();
    }

    private static Query between(ProcessModelId model, @Nullable Instant from, @Nullable Instant to) {
        return new Query(model, List.of(), null, from, to, 10, null);
    }

    @Test
    void pagesFollowEachOtherWithoutAGapAndCountAll() {
        var model = asking("Монитор: страницы");
        var mark = "Страница " + UUID.randomUUID();
        for (int at = 0; at < 5; at++) {
            started("elena", model, deal("elena", mark + " " + at, Map.of()));
        }

        var all = ids(listed("olga", titled(mark, 100, null)));
        List<InstanceId> paged = new ArrayList<>();
        var page = listed("olga", titled(mark, 2, null));
        for (var next = page.next(); next != null; next = page.next()) {
            assertThat(page.total()).isEqualTo(5);
            paged.addAll(ids(page));
            page = listed("olga", titled(mark, 2, next));
        }
        paged.addAll(ids(page));

        assertThat(paged).hasSize(5).isEqualTo(all);
        assertThat(listed("olga", titled(mark, 5, null)).next())
                .as("exactly full")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1})
    void aPageHasOneToAHundred(int limit) {
        assertThatThrownBy(() -> listed("olga", titled(null, limit, null))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "_", "2026-12-01_x", "+1000000-12-01T00:00:00Z_x"})
    void aPlaceThatIsNoneIsRefused(String after) {
        assertThatThrownBy(() -> listed("olga", titled(null, 10, after))).isInstanceOf(Unreadable.class);
    }

    @Test
    void aRunIsSeenByWhoeverSeesItsRecord() {
        var model = asking("Монитор: чужое");
        var mark = "Чужой " + UUID.randomUUID();
        var run = started("sergey", model, deal("sergey", mark, Map.of()));

        assertThat(ids(listed("sergey", titled(mark, 10, null)))).containsExactly(run.id());
        assertThat(ids(listed("viktor", titled(mark, 10, null)))).containsExactly(run.id());
        assertThat(listed("elena", titled(mark, 10, null)).total()).isZero();
        assertThatThrownBy(() -> as("elena", InstancesApi.class).instance(run.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("elena", InstancesApi.class).ofRecord(run.record()))
                .isInstanceOf(NotFound.class);
        assertThat(as("elena", InstancesApi.class).counts())
                .extracting(ProcessCount::model)
                .doesNotContain(model);
        assertThat(as("sergey", InstancesApi.class).instance(run.id()).mayManage())
                .isFalse();
        assertThat(as("olga", InstancesApi.class).instance(run.id()).mayManage())
                .isTrue();
    }

    @Test
    void aRunIsEndedByThoseWhoManageRunsWithAReasonAndOnce() {
        var model = asking("Монитор: прекратить");
        var run = started("elena", model, deal("elena", "Монитор: прекратить", Map.of()));
        var olga = as("olga", InstancesApi.class);

        assertThatThrownBy(() -> as("elena", InstancesApi.class).cancel(run.id(), new Cancellation("Надоело")))
                .isInstanceOf(NotAllowed.class);
        assertThat(catchThrowableOfType(FieldsRefused.class, () -> olga.cancel(run.id(), new Cancellation(" \u200b ")))
                        .problems()
                        .get(0)
                        .field())
                .isEqualTo("reason");
        assertThatThrownBy(() -> olga.cancel(run.id(), new Cancellation("x".repeat(1_001))))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> olga.cancel(new InstanceId("gone"), new Cancellation("Надоело")))
                .isInstanceOf(NotFound.class);
        assertThat(instance(run)).isNotNull();

        olga.cancel(run.id(), new Cancellation("x".repeat(1_000)));

        assertThat(instance(run)).isNull();
        assertThatThrownBy(() -> olga.cancel(run.id(), new Cancellation("Ещё раз")))
                .isInstanceOf(InstanceEnded.class);
        assertThatThrownBy(() -> olga.retry(run.id(), new Retry("whatever"))).isInstanceOf(InstanceEnded.class);
    }

    @Test
    void aFailedStepIsTriedAgainByWhoeverMayMendItsRecordAndUnderItsOwnRunAlone() {
        var model = asking("Монитор: повторить");
        var deal = deal("elena", "Монитор: повторить", Map.of("amount", 13));
        var run = answered("elena", model, deal);
        var other = answered("elena", model, deal("elena", "Монитор: другой", Map.of("amount", 13)));
        var incident = incident(run);

        assertThatThrownBy(() -> as("elena", InstancesApi.class).retry(other.id(), new Retry(incident.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("sergey", InstancesApi.class).retry(run.id(), new Retry(incident.id())))
                .isInstanceOf(NotFound.class);
        assertThat(incident.mayRetry()).isTrue();
        as("elena", InstancesApi.class).retry(run.id(), new Retry(incident.id()));
        work(run);

        assertThat(incident(run).id()).as("it failed once more").isNotEqualTo(incident.id());
        assertThat(as("olga", InstancesApi.class).instance(run.id()).failures())
                .anySatisfy(failure -> assertThat(failure.retriedBy()).isEqualTo("Елена Волкова"));
    }

    private Incident incident(Row run) {
        return as("elena", InstancesApi.class).instance(run.id()).row().positions().stream()
                .map(Position::incident)
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow();
    }
}
