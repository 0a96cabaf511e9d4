package org.lekalo.server.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

class RelationProcessTest extends ProcessTest {

    private static Drawing paidOrNot(String name, String condition) {
        return Drawing.of(name)
                .startByHand()
                .choice("Paid", "Wait")
                .task("Wait", "responsible", "record-owner")
                .end("Done")
                .flows("Start", "Paid")
                .flowIf("Paid", "Done", condition)
                .flows("Paid", "Wait", "Paid");
    }

    @Test
    void goesOneWayBeforeAndTheOtherAfterThePaymentIsRecorded() {
        var model = publish(paidOrNot("Ждать оплаты", "deal.payments.sum.amount >= deal.amount"));
        var deal = deal("elena", "Сделка с оплатой", Map.of("amount", 90_000));
        pay(deal, 40_000, false);
        as("elena", InstancesApi.class).start(new InstancesApi.Start(model, deal));
        var run = run(model, deal);

        work(run);
        assertThat(instance(run)).isWaitingAt("Wait");

        pay(deal, 50_000, true);
        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(run);

        assertThat(run(model, deal).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void countsAndSumsOfNothingAreZero() {
        var model =
                publish(paidOrNot("Ничего не оплачено", "deal.payments.count = 0 and deal.payments.sum.amount = 0"));
        var deal = deal("elena", "Сделка без оплат", Map.of("amount", 10_000));

        as("elena", InstancesApi.class).start(new InstancesApi.Start(model, deal));
        work(run(model, deal));

        assertThat(run(model, deal).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void formulasGoThroughTheRelatedRecords() {
        var model = publish(
                paidOrNot(
                        "Подтверждённые оплаты",
                        "sum(deal.payments.items[confirmed = true].amount) = 500 and deal.payments.items[1].deal.amount = 700"));
        var deal = deal("elena", "Сделка с двумя оплатами", Map.of("amount", 700));
        pay(deal, 200, false);
        pay(deal, 500, true);

        as("elena", InstancesApi.class).start(new InstancesApi.Start(model, deal));
        work(run(model, deal));

        assertThat(run(model, deal).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void conditionsKnowATelephoneAndAMailInAnySpelling() {
        var contact = as("elena", RecordsApi.class)
                .create(
                        "contact",
                        Map.of("title", "Из условия", "phone", "8 (912) 555-66-77", "mail", "Ivan.Bug@Example.RU"));
        var model = publish(
                paidOrNot(
                        "Знакомый номер",
                        "deal.contact.phone = \"+79125556677\" and deal.contact.mail in (\"a@b.ru\", \"ivan.bug@example.ru\")"));
        var deal = deal(
                "elena", "Сделка знакомого", Map.of("contact", contact.ref().toString()));

        as("elena", InstancesApi.class).start(new InstancesApi.Start(model, deal));
        work(run(model, deal));

        assertThat(run(model, deal).state()).isEqualTo(State.COMPLETED);
    }

    private void pay(RecordRef deal, int amount, boolean confirmed) {
        as("elena", RecordsApi.class)
                .create(
                        "payment",
                        Map.of(
                                "date",
                                "2026-11-20",
                                "amount",
                                amount,
                                "confirmed",
                                confirmed,
                                "deal",
                                deal.toString()));
    }
}
