package org.lekalo.server.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

/** Which answer a choice reads where a step is come to several times. */
class AnswersOfVisitsProcessTest extends ProcessTest {

    private static final String YES_OR_NO = "[{\"key\":\"yes\",\"label\":\"Да\"},{\"key\":\"no\",\"label\":\"Нет\"}]";

    private static Drawing besides(String name) {
        return Drawing.of(name)
                .startByHand()
                .task("Main", "responsible", "owners-head")
                .end("End")
                .flows("Start", "Main", "End")
                .eventPart(
                        "Part",
                        part -> part.change(
                                        "startEvent",
                                        "When",
                                        "part-on-change",
                                        "event",
                                        "field-changes",
                                        "changedField",
                                        "amount")
                                .besides()
                                .task("Ask", "responsible", "record-owner", "outcomes", YES_OR_NO)
                                .changeFields("Note", "comment", "fixed", "Спросили")
                                .choice("Which", "Which-Refused")
                                .task("Agreed", "responsible", "record-owner")
                                .task("Refused", "responsible", "record-owner")
                                .end("Over")
                                .flows("When", "Ask", "Note", "Which", "Refused", "Over")
                                .flowIf("Which", "Agreed", "outcome_Ask = \"yes\"")
                                .flows("Agreed", "Over"));
    }

    @Test
    void ofAPartThatRunsTwiceEachTimeGoesByItsOwnAnswer() {
        var model = publish(besides("Дважды рядом"));
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
                .choice("Again", "Again-Stop")
                .task("Rework", "responsible", "record-owner")
                .choice("AtLast", "AtLast-Nothing")
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
