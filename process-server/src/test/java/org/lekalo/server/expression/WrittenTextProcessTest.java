package org.lekalo.server.expression;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.NotificationsApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

class WrittenTextProcessTest extends ProcessTest {

    @Test
    void aTextCallsEverythingByItsNameAsPeopleWriteIt() {
        var model = publish(Drawing.of("Сообщить")
                .startByHand()
                .task("Ask", "responsible", "record-owner", "outcomes", "[{\"key\":\"yes\",\"label\":\"Согласен\"}]")
                .block(
                        "sendTask",
                        "Tell",
                        "notify",
                        "recipient",
                        "record-owner",
                        "text",
                        "{deal.stage} · {record.source} · {deal.amount} · {deal.closing_date} · {deal.company}"
                                + " · {deal.company.city} · {deal.owner} · {deal.prepayment} · {outcome_Ask}")
                .end("End")
                .flows("Start", "Ask", "Tell", "End"));
        var company = as("elena", RecordsApi.class).create("company", Map.of("title", "ООО «Свет»", "city", "Тверь"));
        var deal = deal(
                "elena",
                "Окна",
                Map.of(
                        "amount", "1250000.5",
                        "closing_date", "2026-12-31",
                        "company", company.ref().toString(),
                        "prepayment", true,
                        "source", "site"));
        var run = as("elena", InstancesApi.class).start(new Start(model, deal));
        work(run);

        complete("elena", task("elena", Box.MINE, deal).id(), "yes");
        work(run);

        var told = as("elena", NotificationsApi.class).notifications().get(0);
        assertThat(told.text())
                .isEqualTo("Новая заявка · Сайт · 1\u00a0250\u00a0000,50\u00a0₽ · 31.12.2026 · ООО «Свет»"
                        + " · Тверь · Елена Волкова · да · Согласен");
        assertThat(told.record()).isEqualTo(deal);
    }

    @Test
    void aTextThatGrowsWithoutBoundIsStoppedAndNamed() {
        var model = publish(Drawing.of("Сообщить без меры")
                .startByHand()
                .block("sendTask", "Tell", "notify", "recipient", "record-owner", "text", "{deal.comment}".repeat(100))
                .end("End")
                .flows("Start", "Tell", "End"));
        var deal = deal("elena", "Много слов", Map.of("comment", "слово ".repeat(1_500)));
        work(as("elena", InstancesApi.class).start(new Start(model, deal)));

        var incident = requireNonNull(runsOn(deal).get(0).positions().get(0).incident());
        assertThat(incident.reason())
                .startsWith("The expression “deal.comment” takes too much computing or memory and was stopped.");
    }
}
