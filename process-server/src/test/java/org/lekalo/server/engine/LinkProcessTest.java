package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.lekalo.library.drawing.Drawings.event;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AnswersApi;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.Step;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.TasksApi.Box;

class LinkProcessTest extends ProcessTest {

    @Test
    void aRunGoesOnAtTheLinkOfTheSameName() {
        var model = publish(Drawing.of("Длинная схема")
                .startByHand()
                .task("First", "responsible", "record-owner")
                .draw(event("intermediateThrowEvent", "Out", "Страница 2", "link"))
                .draw(event("intermediateCatchEvent", "In", "страница 2", "link"))
                .changeFields("Write", "comment", "fixed", "Дошли")
                .task("Second", "responsible", "owners-head")
                .end("Done")
                .flows("Start", "First", "Out")
                .flows("In", "Write", "Second", "Done"));
        var deal = deal("elena", "По ссылке", Map.of());
        as("elena", InstancesApi.class).start(new Start(model, deal));
        var run = run(model, deal);
        work(run);

        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(run);
        assertThat(read(deal).values()).containsEntry("comment", "Дошли");
        complete("boris", task("boris", Box.MINE, deal).id(), "done");
        work(run);

        assertThat(instance(run)).isNull();
        assertThat(as("viktor", InstancesApi.class).instance(run.id()).steps())
                .extracting(Step::elementId)
                .containsExactly("Start", "First", "Out", "In", "Write", "Second", "Done");
        as("anna", ModelsApi.class).delete(model);
    }

    @Test
    void anAnswerBeforeALinkCanBeTakenBackWhileNothingFollowed() {
        var model = publish(Drawing.of("Назад по ссылке")
                .startByHand()
                .task("First", "responsible", "record-owner")
                .draw(event("intermediateThrowEvent", "Out", "A", "link"))
                .draw(event("intermediateCatchEvent", "In", "A", "link"))
                .task("Second", "responsible", "owners-head")
                .end("Done")
                .flows("Start", "First", "Out")
                .flows("In", "Second", "Done"));
        var deal = deal("elena", "Передумали", Map.of());
        as("elena", InstancesApi.class).start(new Start(model, deal));
        var run = run(model, deal);
        work(run);
        var task = task("elena", Box.MINE, deal).id();
        complete("elena", task, "done");
        assertThat(instance(run)).isWaitingAt("Second");

        as("elena", AnswersApi.class).takeBack(task);

        assertThat(instance(run)).isWaitingAt("First");
        as("anna", ModelsApi.class).delete(model);
    }
}
