package org.lekalo.server.task;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.PersonalDataApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Answered;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.contract.TasksApi.Past;
import org.lekalo.library.contract.TasksApi.Words;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

class TaskPastProcessTest extends ProcessTest {

    private static final String ANSWERS =
            "[{\"key\":\"yes\",\"label\":\"Согласен\"},{\"key\":\"back\",\"label\":\"На доработку\"}]";

    @AfterEach
    void showTheFieldsAgain() {
        as("irina", AccessApi.class).setFields("deal", "sales", Map.of());
    }

    /** Prepared by the owner, looked at beside by a lawyer, approved by the head, who may give it back. */
    private static Drawing rework(String type) {
        return Drawing.of("Согласование с доработкой")
                .block("startEvent", "Start", "start-manual", "recordType", type)
                .parallel("Split")
                .task("Prepare", "responsible", "record-owner", "form", "comment:editable")
                .task("Approve", "responsible", "owners-head", "form", "comment:editable", "outcomes", ANSWERS)
                .choice("Good", "Join")
                .task("Advise", "responsible", "role:lawyer")
                .parallel("Join")
                .end("Done")
                .flows("Start", "Split", "Prepare", "Approve", "Good", "Join", "Done")
                .flows("Split", "Advise", "Join")
                .flowIf("Good", "Prepare", "outcome_Approve = \"back\"");
    }

    private InstanceId start(RecordRef record) {
        var run = as("elena", InstancesApi.class).start(new Start(publish(rework(record.type())), record));
        work(run);
        return run;
    }

    private Past past(String login, RecordRef record) {
        var tasks = as(login, TasksApi.class);
        return tasks.task(task(login, Box.MINE, record).id()).past();
    }

    @Test
    void aFirstTaskSaysWhoAsked() {
        var deal = deal("elena", "Впервые", Map.of());
        start(deal);

        var past = past("elena", deal);

        assertThat(past.askedBy()).isEqualTo("Елена Волкова");
        assertThat(past.answers()).isEmpty();
        assertThat(past.again()).isFalse();
        assertThat(past.returned()).isNull();
    }

    @Test
    void aTaskThatComesAgainSaysWhoReturnedItAndInWhichWords() {
        var deal = deal("elena", "На доработку", Map.of("comment", "черновик"));
        var run = start(deal);
        complete("elena", task("elena", Box.MINE, deal).id(), "done", Map.of("comment", "черновик"));
        work(run);
        complete("boris", task("boris", Box.MINE, deal).id(), "back", Map.of("comment", "Уточните сумму"));
        work(run);
        complete("pavel", task("pavel", Box.MY_ROLES, deal).id(), "done");

        var past = past("elena", deal);

        assertThat(past.again()).isTrue();
        assertThat(requireNonNull(past.returned()))
                .extracting(Answered::task, Answered::by, Answered::outcome, Answered::words)
                .as("not by the lawyer, who answered last but on another way")
                .containsExactly(
                        "Approve", "Борис Кузнецов", "На доработку", List.of(new Words("Comment", "Уточните сумму")));
        assertThat(past.answers())
                .extracting(Answered::task, Answered::by)
                .containsExactly(
                        tuple("Prepare", "Елена Волкова"),
                        tuple("Approve", "Борис Кузнецов"),
                        tuple("Advise", "Павел Зайцев"));
        assertThat(past.answers().get(0).words())
                .as("what stood there before was not written with the answer")
                .isEmpty();

        complete("elena", task("elena", Box.MINE, deal).id(), "done", Map.of("comment", "Уточнила"));
        work(run);
        var again = past("boris", deal);
        assertThat(again.again()).isTrue();
        assertThat(requireNonNull(again.returned()).by()).isEqualTo("Елена Волкова");
        assertThat(requireNonNull(again.returned()).words()).containsExactly(new Words("Comment", "Уточнила"));
    }

    @Test
    void wordsInAFieldThatIsHiddenAreNotShown() {
        var deal = deal("elena", "Скрытые слова", Map.of());
        var run = start(deal);
        complete("elena", task("elena", Box.MINE, deal).id(), "done");
        work(run);
        complete("boris", task("boris", Box.MINE, deal).id(), "back", Map.of("comment", "Не для всех"));
        work(run);
        as("irina", AccessApi.class).setFields("deal", "sales", Map.of("comment", FieldRule.HIDDEN));

        var past = past("elena", deal);

        assertThat(requireNonNull(past.returned()).words()).isEmpty();
    }

    @Test
    void wordsAboutAPersonGoWithHisData() {
        var contact = as("elena", RecordsApi.class)
                .create("contact", Map.of("title", "Пётр Тихий"))
                .ref();
        var run = start(contact);
        complete("elena", task("elena", Box.MINE, contact).id(), "done", Map.of("comment", "Болел в мае"));
        work(run);
        assertThat(past("boris", contact).answers().get(0).words()).hasSize(1);

        as("irina", PersonalDataApi.class).erase(contact.type(), contact.id());

        assertThat(past("boris", contact).answers().get(0).words()).isEmpty();
    }
}
