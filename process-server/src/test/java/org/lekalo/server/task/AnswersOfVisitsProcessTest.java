package org.lekalo.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.besides;
import static org.lekalo.library.drawing.Drawings.message;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

/** Which answer a choice reads where a step is come to several times. */
class AnswersOfVisitsProcessTest extends ProcessTest {

    private static final String YES_OR_NO = "[{\"key\":\"yes\",\"label\":\"Да\"},{\"key\":\"no\",\"label\":\"Нет\"}]";

    private static Drawing askedBeside(String name) {
        return Drawing.of(name)
                .startByHand()
                .task("Main", "responsible", "owners-head")
                .end("End")
                .flows("Start", "Main", "End")
                .eventPart(
                        "Part",
                        part -> part.draw(besides(message(
                                        "startEvent",
                                        "When",
                                        "part-on-change",
                                        "event",
                                        "field-changes",
                                        "changedField",
                                        "amount")))
                                .task("Ask", "responsible", "record-owner", "outcomes", YES_OR_NO)
                                .changeFields("Note", "comment", "fixed", "Спросили")
                                .choice("Which", "Refused")
                                .task("Agreed", "responsible", "record-owner")
                                .task("Refused", "responsible", "record-owner")
                                .end("Over")
                                .flows("When", "Ask", "Note", "Which", "Refused", "Over")
                                .flowIf("Which", "Agreed", "outcome_Ask = \"yes\"")
                                .flows("Agreed", "Over"));
    }

    @Test
    void ofAPartThatRunsTwiceEachTimeGoesByItsOwnAnswer() {
        var model = publish(askedBeside("Дважды рядом"));
        var deal = deal("elena", "Дважды рядом", Map.of("amount", 1));
        var run = start(model, deal);
        change("elena", deal, "amount", 2);
        work(run);
        change("elena", deal, "amount", 3);
        work(run);
        var asked = tasks(deal);
        assertThat(asked).extracting(TasksApi.Row::name).containsExactly("Ask", "Ask");

        complete("elena", asked.get(0).id(), "yes");
        complete("elena", asked.get(1).id(), "no");
        work(run);

        assertThat(tasks(deal)).extracting(TasksApi.Row::name).containsExactlyInAnyOrder("Agreed", "Refused");
    }

    @Test
    void aTaskThatWasEndedByItsDeadlineHasNotTheAnswerOfTheTimeBefore() {
        var model = publish(Drawing.of("Второй раз молча")
                .startByHand()
                .task("Ask", "responsible", "record-owner", "outcomes", YES_OR_NO)
                .deadline("Late", "Ask", "period", "2 days")
                .choice("Again", "Stop")
                .task("Rework", "responsible", "record-owner")
                .choice("AtLast", "Nothing")
                .task("Agreed", "responsible", "record-owner")
                .task("Nothing", "responsible", "record-owner")
                .end("Stop")
                .end("End")
                .flows("Start", "Ask", "Again", "Stop")
                .flowIf("Again", "Rework", "outcome_Ask = \"yes\"")
                .flows("Rework", "Ask")
                .flows("Late", "AtLast", "Nothing", "End")
                .flowIf("AtLast", "Agreed", "outcome_Ask = \"yes\"")
                .flows("Agreed", "End"));
        var deal = deal("elena", "Второй раз молча", Map.of());
        var run = start(model, deal);
        complete("elena", tasks(deal).get(0).id(), "yes");
        complete("elena", tasks(deal).get(0).id(), "done");

        letTimersGoOff(run);

        assertThat(tasks(deal)).extracting(TasksApi.Row::name).containsExactly("Nothing");
    }

    @Test
    void aPartThatIsEnteredAnewAsAnAnswerIsGivenKnowsNothingOfIt() {
        var model = publish(Drawing.of("Снова в часть")
                .startByHand()
                .choice("Meet", "Part")
                .part(
                        "Part",
                        inside -> inside.choice("Known", "Ask")
                                .task("Ask", "responsible", "record-owner", "outcomes", YES_OR_NO)
                                .task("Skipped", "responsible", "record-owner")
                                .end("Over")
                                .flows("PartIn", "Known", "Ask", "Over")
                                .flowIf("Known", "Skipped", "outcome_Ask = \"no\"")
                                .flows("Skipped", "Over"))
                .choice("Again", "End")
                .end("End")
                .flows("Start", "Meet", "Part", "Again", "End")
                .flowIf("Again", "Meet", "outcome_Ask = \"no\""));
        var deal = deal("elena", "Снова в часть", Map.of());
        start(model, deal);

        complete("elena", tasks(deal).get(0).id(), "no");

        assertThat(tasks(deal)).extracting(TasksApi.Row::name).containsExactly("Ask");
    }

    private static Drawing bothAsked(String name) {
        return Drawing.of(name)
                .startByHand()
                .parallel("Fork")
                .task("One", "responsible", "record-owner")
                .task("Other", "responsible", "record-owner")
                .task("Ask", "responsible", "record-owner", "outcomes", YES_OR_NO)
                .changeFields("Note", "comment", "fixed", "Спросили")
                .choice("Which", "Refused")
                .task("Agreed", "responsible", "record-owner")
                .end("Refused")
                .end("Over")
                .flows("Start", "Fork", "One", "Ask", "Note", "Which", "Refused")
                .flows("Fork", "Other", "Ask")
                .flowIf("Which", "Agreed", "outcome_Ask = \"yes\"")
                .flows("Agreed", "Over");
    }

    @Test
    void ofTwoTokensAtOneTaskEachGoesByItsOwnAnswer() {
        var model = publish(bothAsked("Двое у одной задачи"));
        var deal = deal("elena", "Двое у одной задачи", Map.of());
        var run = start(model, deal);
        tasks(deal).forEach(task -> complete("elena", task.id(), "done"));
        var asked = tasks(deal);
        assertThat(asked).extracting(TasksApi.Row::name).containsExactly("Ask", "Ask");

        complete("elena", asked.get(0).id(), "yes");
        complete("elena", asked.get(1).id(), "no");
        work(run);

        assertThat(tasks(deal)).extracting(TasksApi.Row::name).containsExactly("Agreed");
    }

    @Test
    void anAnswerIsStillTheTokensWhenTheOtherHasComeToItsEnd() {
        var model = publish(bothAsked("Второй уже в конце"));
        var deal = deal("elena", "Второй уже в конце", Map.of());
        var run = start(model, deal);
        tasks(deal).forEach(task -> complete("elena", task.id(), "done"));
        var asked = tasks(deal);
        complete("elena", asked.get(0).id(), "yes");
        var first = waiting(run);
        complete("elena", asked.get(1).id(), "no");
        var second = waiting(run).stream().filter(job -> !first.contains(job)).toList();

        second.forEach(management::executeJob);
        first.forEach(management::executeJob);

        assertThat(tasks(deal)).extracting(TasksApi.Row::name).containsExactly("Agreed");
    }

    @Test
    void whereWaysMeetTheLastAnswerCountsHoweverOftenTheyParted() {
        var model = publish(Drawing.of("Круг с двумя ветвями")
                .startByHand()
                .choice("Meet", "Fork")
                .parallel("Fork")
                .task("Ask", "responsible", "record-owner", "outcomes", YES_OR_NO)
                .task("Other", "responsible", "record-owner")
                .parallel("Join")
                .choice("Which", "Agreed")
                .task("Agreed", "responsible", "record-owner")
                .end("Over")
                .flows("Start", "Meet", "Fork", "Ask", "Join", "Which", "Agreed", "Over")
                .flows("Fork", "Other", "Join")
                .flowIf("Which", "Meet", "outcome_Ask = \"no\""));
        var deal = deal("elena", "Круг с двумя ветвями", Map.of());
        start(model, deal);
        complete("elena", named(deal, "Other"), "done");
        complete("elena", named(deal, "Ask"), "no");

        complete("elena", named(deal, "Ask"), "yes");
        complete("elena", named(deal, "Other"), "done");

        assertThat(tasks(deal)).extracting(TasksApi.Row::name).containsExactly("Agreed");
    }

    private TaskId named(RecordRef deal, String name) {
        return tasks(deal).stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> waiting(Row run) {
        return management.createJobQuery().processInstanceId(run.id().value()).messages().list().stream()
                .map(Job::getId)
                .toList();
    }

    private Row start(ProcessModelId model, RecordRef deal) {
        work(as("elena", InstancesApi.class).start(new Start(model, deal)));
        return run(model, deal);
    }

    private List<TasksApi.Row> tasks(RecordRef deal) {
        return as("elena", TasksApi.class).tasks(Box.MINE, 100, null).tasks().stream()
                .filter(task -> task.record().equals(deal))
                .toList();
    }
}
