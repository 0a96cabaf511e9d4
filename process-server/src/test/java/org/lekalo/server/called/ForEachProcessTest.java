package org.lekalo.server.called;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.DuplicatesApi.Merge;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Cancellation;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Progress;
import org.lekalo.library.contract.InstancesApi.Relative;
import org.lekalo.library.contract.InstancesApi.Retry;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

class ForEachProcessTest extends ProcessTest {

    private static Drawing drawing(String name, String... settings) {
        return Drawing.of(name)
                .startByHand()
                .forEach(
                        "Each",
                        inside -> inside.changeFields("Confirm", "confirmed", "fixed", "true")
                                .end("Over")
                                .flows("EachIn", "Confirm", "Over"),
                        settings)
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Each", "Look", "End");
    }

    private static Drawing drawing(String name) {
        return drawing(name, "records", "payment.deal");
    }

    private static Drawing asking(String name) {
        return Drawing.of(name)
                .startByHand()
                .forEach(
                        "Each",
                        inside -> inside.task("Ask", "responsible", "role:finance")
                                .end("Over")
                                .flows("EachIn", "Ask", "Over"),
                        "records",
                        "payment.deal")
                .end("End")
                .flows("Start", "Each", "End");
    }

    private static Drawing askingInOrder(String name) {
        return Drawing.of(name)
                .startByHand()
                .forEachInOrder(
                        "Each",
                        inside -> inside.task("Ask", "responsible", "role:finance")
                                .end("Over")
                                .flows("EachIn", "Ask", "Over"),
                        "records",
                        "payment.deal")
                .end("End")
                .flows("Start", "Each", "End");
    }

    @Test
    void theStepsAreDoneForEachRecordAndThenTheRunGoesOn() {
        var model = publish(drawing("Подтвердить платежи"));
        var deal = deal("elena", "Подтвердить платежи", Map.of());
        var payments = payments(deal, 1, 2, 3);
        var others = payments(deal("elena", "Чужие платежи", Map.of()), 4);

        var run = start(model, deal);
        assertThat(instance(run)).isWaitingAtExactly("Each");
        payments.forEach(payment -> work(run(model, payment)));
        work(run);

        assertThat(instance(run)).isWaitingAtExactly("Look");
        assertThat(payments)
                .allSatisfy(payment -> assertThat(read(payment).values()).containsEntry("confirmed", true));
        assertThat(runsOn(others.get(0))).isEmpty();
    }

    @Test
    void theRunWaitsUntilTheLastOfThemIsOver() {
        var model = publish(asking("Спросить о платежах"));
        var deal = deal("elena", "Спросить о платежах", Map.of());
        var payments = payments(deal, 1, 2);
        var run = start(model, deal);
        payments.forEach(payment -> work(run(model, payment)));

        complete("olga", task("olga", Box.MY_ROLES, payments.get(1)).id(), "done");
        work(run);
        assertThat(instance(run)).isWaitingAtExactly("Each");

        complete("olga", task("olga", Box.MY_ROLES, payments.get(0)).id(), "done");
        work(run);
        assertThat(state(run)).isEqualTo(State.COMPLETED);
    }

    @Test
    void theStepIsWaitedForThoughAnotherWayBesideItIsOver() {
        var model = publish(Drawing.of("Рядом с платежами")
                .startByHand()
                .parallel("Split")
                .forEach(
                        "Each",
                        inside -> inside.task("Ask", "responsible", "role:finance")
                                .end("Over")
                                .flows("EachIn", "Ask", "Over"),
                        "records",
                        "payment.deal")
                .task("Beside", "responsible", "record-owner")
                .task("Look", "responsible", "record-owner")
                .end("End")
                .end("Other")
                .flows("Start", "Split", "Each", "Look", "End")
                .flows("Split", "Beside", "Other"));
        var deal = deal("elena", "Рядом с платежами", Map.of());
        var payment = payments(deal, 1).get(0);
        var run = start(model, deal);
        work(run(model, payment));

        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(run);
        complete("olga", task("olga", Box.MY_ROLES, payment).id(), "done");
        work(run);

        assertThat(instance(run)).isWaitingAtExactly("Look");
    }

    @Test
    void whereThereIsNoRecordTheRunGoesOnAtOnce() {
        var model = publish(drawing("Платежей нет"));
        var deal = deal("elena", "Платежей нет", Map.of());

        var run = start(model, deal);

        assertThat(instance(run)).isWaitingAtExactly("Look");
    }

    @Test
    void ofMoreRecordsThanAreAllowedNoneIsBegunAndTheStepSaysSo() {
        var model = publish(drawing("Слишком много", "records", "payment.deal", "most", "2"));
        var deal = deal("elena", "Слишком много", Map.of());
        var payments = payments(deal, 1, 2, 3);

        var run = start(model, deal);

        var incident = requireNonNull(run(model, deal).positions().get(0).incident());
        assertThat(incident.reason()).contains("3").contains("2");
        assertThat(payments).allSatisfy(payment -> assertThat(runsOn(payment)).isEmpty());

        change(
                "irina",
                payments.get(0),
                "deal",
                deal("elena", "Другая", Map.of()).toString());
        as("viktor", InstancesApi.class).retry(run.id(), new Retry(incident.id()));
        work(run);
        payments.subList(1, 3).forEach(payment -> work(run(model, payment)));
        work(run);
        assertThat(instance(run)).isWaitingAtExactly("Look");
    }

    @Test
    void moreThanABatchAreAllBegun() {
        var model = publish(drawing("Сотни платежей"));
        var deal = deal("elena", "Сотни платежей", Map.of());
        var payments = payments(deal, new int[205]);

        var run = start(model, deal);

        assertThat(payments).allSatisfy(payment -> assertThat(runsOn(payment)).hasSize(1));
        payments.forEach(payment -> work(run(model, payment)));
        work(run);
        assertThat(instance(run)).isWaitingAtExactly("Look");
    }

    @Test
    void whatRunsForTheRecordsEndsWithTheRun() {
        var model = publish(asking("Отменить всё"));
        var deal = deal("elena", "Отменить всё", Map.of());
        var payments = payments(deal, 1, 2);
        var run = start(model, deal);
        work(run(model, payments.get(0)));

        as("viktor", InstancesApi.class).cancel(run.id(), new Cancellation("Не нужно"));
        workApart();

        assertThat(payments)
                .allSatisfy(payment -> assertThat(run(model, payment).state()).isEqualTo(State.CANCELLED));
    }

    @Test
    void aRecordWhoseRunIsCancelledIsWaitedForNoLonger() {
        var model = publish(asking("Отменить один"));
        var deal = deal("elena", "Отменить один", Map.of());
        var payment = payments(deal, 1).get(0);
        var run = start(model, deal);
        work(run(model, payment));

        as("viktor", InstancesApi.class).cancel(run(model, payment).id(), new Cancellation("Не нужно"));
        work(run);

        assertThat(state(run)).isEqualTo(State.COMPLETED);
    }

    @Test
    void inOrderTheNextBeginsWhenTheOneBeforeIsOver() {
        var model = publish(askingInOrder("По очереди"));
        var deal = deal("elena", "По очереди", Map.of());
        var payments = payments(deal, 1, 2);
        var run = start(model, deal);
        work(run(model, payments.get(0)));
        assertThat(runsOn(payments.get(1))).isEmpty();

        complete("olga", task("olga", Box.MY_ROLES, payments.get(0)).id(), "done");
        work(run);
        work(run(model, payments.get(1)));
        assertThat(run(model, deal).positions()).extracting(Position::progress).containsExactly(new Progress(1, 2, 0));

        complete("olga", task("olga", Box.MY_ROLES, payments.get(1)).id(), "done");
        work(run);
        assertThat(state(run)).isEqualTo(State.COMPLETED);
    }

    @Test
    void aRecordThatIsGoneBeforeItsTurnIsPassedOver() {
        var model = publish(askingInOrder("Один удалили"));
        var deal = deal("elena", "Один удалили", Map.of());
        var payments = payments(deal, 1, 2, 3);
        var run = start(model, deal);
        work(run(model, payments.get(0)));

        as("irina", RecordsApi.class).delete("payment", payments.get(1).id(), 1);
        answer(payments.get(0));
        work(run);
        work(run(model, payments.get(2)));
        assertThat(run(model, deal).positions()).extracting(Position::progress).containsExactly(new Progress(2, 3, 0));

        answer(payments.get(2));
        work(run);
        assertThat(state(run)).isEqualTo(State.COMPLETED);
    }

    @Test
    void aRecordThatBecameAnotherBeforeItsTurnIsDoneAsThat() {
        var model = publish(askingInOrder("Один стал другим"));
        var deal = deal("elena", "Один стал другим", Map.of());
        var payments = payments(deal, 1, 2);
        var survivor = payments(deal("elena", "Чужая", Map.of()), 3).get(0);
        var run = start(model, deal);
        work(run(model, payments.get(0)));

        merge(survivor, payments.get(1));
        answer(payments.get(0));
        work(run);
        work(run(model, survivor));
        answer(survivor);
        work(run);

        assertThat(state(run)).isEqualTo(State.COMPLETED);
    }

    @Test
    void twoRecordsThatBecameOneBeforeTheirTurnAreDoneOnce() {
        var model = publish(askingInOrder("Двое стали одним"));
        var deal = deal("elena", "Двое стали одним", Map.of());
        var payments = payments(deal, 1, 2, 3);
        var run = start(model, deal);
        work(run(model, payments.get(0)));

        merge(payments.get(1), payments.get(2));
        answer(payments.get(0));
        work(run);
        work(run(model, payments.get(1)));
        assertThat(run(model, deal).positions()).extracting(Position::progress).containsExactly(new Progress(1, 2, 0));
        answer(payments.get(1));
        work(run);

        assertThat(state(run)).isEqualTo(State.COMPLETED);
        assertThat(runsOn(payments.get(1))).hasSize(1);
    }

    @Test
    void aRecordThatBecameOneWhoseTurnIsStillToComeIsDoneOnce() {
        var model = publish(askingInOrder("Начатая стала другой"));
        var deal = deal("elena", "Начатая стала другой", Map.of());
        var payments = payments(deal, 1, 2, 3);
        var run = start(model, deal);
        work(run(model, payments.get(0)));

        merge(payments.get(1), payments.get(0));
        merge(payments.get(2), payments.get(1));
        assertThat(run(model, deal).positions()).extracting(Position::progress).containsExactly(new Progress(0, 1, 0));
        answer(payments.get(2));
        work(run);

        assertThat(state(run)).isEqualTo(State.COMPLETED);
        assertThat(runsOn(payments.get(2))).hasSize(1);
    }

    private void answer(RecordRef payment) {
        complete("olga", task("olga", Box.MY_ROLES, payment).id(), "done");
    }

    private void merge(RecordRef survivor, RecordRef other) {
        as("irina", DuplicatesApi.class)
                .merge(new Merge(
                        survivor, read(survivor).version(), other, read(other).version(), List.of()));
    }

    @Test
    void aFilterThatSaysMoreThanIsUnderstoodDoesNotMeanAll() {
        var model = deployUnchecked(
                drawing("Непонятное условие", "records", "payment.deal", "filter", "some x in [1] satisfies x = 1"));
        var deal = deal("elena", "Непонятное условие", Map.of());
        var payment = payments(deal, 1).get(0);

        work(new InstanceId(runtime.startProcessInstanceByKey("model-" + model, deal.toString())
                .getId()));

        var incident = requireNonNull(runsOn(deal).get(0).positions().get(0).incident());
        assertThat(incident.reason()).startsWith("The conditions by which the step chooses");
        assertThat(runsOn(payment)).isEmpty();
    }

    @Test
    void aFilterChoosesAmongTheRecords() {
        var model = publish(drawing("Крупные", "records", "payment.deal", "filter", "payment.amount > 1"));
        var deal = deal("elena", "Крупные", Map.of());
        var payments = payments(deal, 1, 2, 3);

        start(model, deal);

        assertThat(runsOn(payments.get(0))).isEmpty();
        assertThat(runsOn(payments.get(1))).hasSize(1);
        assertThat(runsOn(payments.get(2))).hasSize(1);
    }

    @Test
    void aFilterCountsDays() {
        var model = publish(drawing(
                "Вчерашние", "records", "payment.deal", "filter", "payment.date < today() - duration(\"P1D\")"));
        var deal = deal("elena", "Вчерашние", Map.of());
        var payment = payments(deal, 1).get(0);

        start(model, deal);
        assertThat(runsOn(payment)).hasSize(1);
    }

    @Test
    void aFilterFindsRecordsThatHaveNothingToDoWithThatOfTheRun() {
        var model = publish(drawing("Ничьи", "records", "payment", "filter", "payment.amount = 987654"));
        var others = payments(deal("elena", "Чужая", Map.of()), 987_654, 1);
        var deal = deal("elena", "Ничьи", Map.of());

        start(model, deal);

        assertThat(runsOn(others.get(0))).hasSize(1);
        assertThat(runsOn(others.get(1))).isEmpty();
    }

    @Test
    void aDeadlineThatEndsTheStepEndsWhatRunsForTheRecords() {
        var model = publish(Drawing.of("Не успели")
                .startByHand()
                .forEach(
                        "Each",
                        inside -> inside.task("Ask", "responsible", "role:finance")
                                .end("Over")
                                .flows("EachIn", "Ask", "Over"),
                        "records",
                        "payment.deal")
                .deadline("Late", "Each", "period", "2 days")
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Each", "End")
                .flows("Late", "Look", "End"));
        var deal = deal("elena", "Не успели", Map.of());
        var payment = payments(deal, 1).get(0);
        var run = start(model, deal);
        work(run(model, payment));

        letTimersGoOff(run);
        workApart();

        assertThat(instance(run)).isWaitingAtExactly("Look");
        assertThat(run(model, payment).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void theRunAndThoseOfItsRecordsLeadToEachOther() {
        var model = publish(asking("Кто кого вызвал"));
        var deal = deal("elena", "Кто кого вызвал", Map.of());
        var payment = payments(deal, 1).get(0);
        var run = start(model, deal);

        var called = as("viktor", InstancesApi.class).instance(run.id()).called();
        assertThat(called).extracting(Relative::record).containsExactly(payment);
        var caller = requireNonNull(
                as("viktor", InstancesApi.class).instance(called.get(0).id()).caller());
        assertThat(caller.id()).isEqualTo(run.id());
        assertThat(caller.step()).isEqualTo("Each");
    }

    @Test
    void theRunSaysHowManyOfItsRecordsFailedAndNamesThoseFirst() {
        var model = publish(Drawing.of("Один не смог")
                .startByHand()
                .forEach(
                        "Each",
                        inside -> inside.task("Ask", "responsible", "role:finance")
                                .changeFields(
                                        "Write",
                                        "amount",
                                        "computed",
                                        "if payment.amount = 2 then payment.date else payment.amount")
                                .end("Over")
                                .flows("EachIn", "Ask", "Write", "Over"),
                        "records",
                        "payment.deal")
                .end("End")
                .flows("Start", "Each", "End"));
        var deal = deal("elena", "Один не смог", Map.of());
        var payments = payments(deal, 1, 3, 2);
        var run = start(model, deal);
        payments.forEach(payment -> work(run(model, payment)));

        List.of(payments.get(0), payments.get(2)).forEach(payment -> {
            answer(payment);
            work(run(model, payment));
        });
        work(run);

        var seen = as("viktor", InstancesApi.class).instance(run.id());
        assertThat(seen.row().positions()).extracting(Position::progress).containsExactly(new Progress(1, 3, 1));
        assertThat(seen.called())
                .extracting(Relative::record)
                .containsExactly(payments.get(2), payments.get(1), payments.get(0));
    }

    @Test
    void whatIsDrawnInsideIsNotOfferedAsAStart() {
        var model = publish(drawing("Не предлагать"));
        var payment = payments(deal("elena", "Не предлагать", Map.of()), 1).get(0);

        assertThat(as("irina", InstancesApi.class).startable(payment))
                .extracting("model")
                .doesNotContain(model);
    }

    private Row start(ProcessModelId model, RecordRef deal) {
        var id = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(id);
        return run(model, deal);
    }

    private State state(Row run) {
        return as("viktor", InstancesApi.class).instance(run.id()).row().state();
    }
}
