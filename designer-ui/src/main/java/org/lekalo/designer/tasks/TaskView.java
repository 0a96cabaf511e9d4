package org.lekalo.designer.tasks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.card.RecordFacts;
import org.lekalo.designer.look.ChangedMeanwhile;
import org.lekalo.designer.look.FoundRecords;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.LoseTyped;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.monitor.MonitorNavigation;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Completion;
import org.lekalo.library.contract.TasksApi.Task;
import org.lekalo.library.contract.TasksApi.TaskEnded;

/** One task: what to do, with which data, and the answers there are. */
@Route(TasksNavigation.INBOX)
@PermitAll
class TaskView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TasksApi tasks;
    private final GivenAnswers given;
    private final Vocabulary vocabulary;
    private final RecordsApi records;
    private TaskForm form;
    private Unsaved typed;
    private AnswerBar answers = new AnswerBar(new Unsaved(), outcome -> {}, () -> {}, () -> {});
    private @Nullable Task task;

    /** Of the record whose values the form shows, whatever became of the record since. */
    private @Nullable Long versionShown;

    TaskView(TasksApi tasks, GivenAnswers given, Vocabulary vocabulary, LiveChanges changes, RecordsApi records) {
        this.tasks = tasks;
        this.given = given;
        this.vocabulary = vocabulary;
        this.records = records;
        this.form = newForm(records);
        this.typed = new Unsaved(form);
        addClassNames("page", "task-page");
        changes.refresh(this, Set.of(Kind.TASKS), this::check);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        try {
            show(tasks.task(new TaskId(id)));
        } catch (NotFound | TaskEnded gone) {
            Note.refused(getTranslation("task.gone"));
            event.forwardTo(TasksNavigation.INBOX);
        }
    }

    /** Form and answers are made anew for each task: what is still under way of the last one cannot answer this one. */
    private void show(Task shown) {
        task = shown;
        versionShown = version(shown);
        form = newForm(records);
        boolean answered = shown.row().completedAt() != null;
        typed = answered ? new Unsaved() : Unsaved.givenOnce(form);
        var bar = new AnswerBar(typed, outcome -> answer(shown, outcome), this::claim, this::release);
        answers = bar;
        form.onSubmitted(submission -> complete(shown, submission.outcome(), values(submission.data())));
        form.onInvalid(errors -> bar.open());
        removeAll();
        var work = new Div(head(shown), PastOfTask.again(shown.past()), note(shown), instruction(shown));
        work.addClassName("task-work");
        var schema = shown.form();
        if (schema != null) {
            form.open(schema, JSON.valueToTree(shown.data()), answered);
            work.add(answered ? form : typed);
        }
        answers.show(shown);
        work.add(answered ? given.shown(shown.row().id()) : answers);
        add(work, beside(shown));
    }

    private static TaskForm newForm(RecordsApi records) {
        return new TaskForm((type, text) -> records.lookup(type, text, FoundRecords.MOST));
    }

    private Component head(Task shown) {
        var row = shown.row();
        var back = new Anchor(TasksNavigation.INBOX, Glyph.BACK.icon(), new Span(getTranslation("task.back")));
        back.addClassName("back");
        var process =
                new Anchor(MonitorNavigation.instance(row.instance()), Glyph.PROCESS.icon(), new Span(row.process()));
        process.addClassName("task-process");
        var head = new Div(back, process);
        head.addClassName("task-head");
        var due = row.due();
        if (due != null) {
            var pill = new Pill(Formats.current().due(due), row.overdue() ? Pill.Tone.BAD : Pill.Tone.QUIET);
            pill.setTitle(Formats.current().dateTime(due));
            head.add(pill);
        }
        return head;
    }

    /** Why the task is here and not where it was drawn. */
    private static Component note(Task shown) {
        var note = new Div(
                Glyph.PERSON.icon(), new Span(Optional.ofNullable(shown.note()).orElse("")));
        note.addClassName("task-note");
        note.setVisible(shown.note() != null);
        return note;
    }

    private Component instruction(Task shown) {
        var lines = shown.instruction().lines().filter(line -> !line.isBlank()).toList();
        var instruction = new Div(lines.stream().map(Paragraph::new).toArray(Component[]::new));
        instruction.addClassName("task-instruction");
        instruction.setVisible(!lines.isEmpty());
        return instruction;
    }

    private Component beside(Task shown) {
        var beside = new Div();
        beside.addClassName("task-beside");
        RecordView record = shown.record();
        if (record == null) {
            beside.add(new Paragraph(
                    getTranslation(shown.row().completedAt() == null ? "task.record-deleted" : "task.record-unseen")));
        } else {
            vocabulary.types().type(record.ref().type()).ifPresent(type -> beside.add(new RecordFacts(type, record)));
        }
        beside.add(PastOfTask.answers(shown.past()));
        return beside;
    }

    /** Somebody else may have ended the task: what is typed stays to be copied, the answers go. */
    private void check() {
        var shown = task;
        if (shown == null) {
            return;
        }
        try {
            var now = tasks.task(shown.row().id());
            task = now;
            answers.show(now);
        } catch (NotFound | TaskEnded gone) {
            answers.gone();
        }
    }

    private void answer(Task shown, String outcome) {
        if (shown.form() != null) {
            form.submit(outcome);
        } else {
            complete(shown, outcome, Map.of());
        }
    }

    private static Map<String, @Nullable Object> values(JsonNode data) {
        return JSON.convertValue(data, new TypeReference<Map<String, @Nullable Object>>() {});
    }

    private void complete(Task shown, String outcome, Map<String, @Nullable Object> values) {
        send(shown, new Completion(outcome, values, versionShown));
    }

    private static @Nullable Long version(Task task) {
        var record = task.record();
        return record == null ? null : record.version();
    }

    private void send(Task shown, Completion completion) {
        boolean sent = false;
        try {
            tasks.complete(shown.row().id(), completion);
            sent = true;
            typed.over();
            answers.given();
            given.goOn(shown.row().id());
        } catch (FieldsRefused refusal) {
            showAtFields(refusal);
        } catch (TaskEnded | NotFound ended) {
            sent = true;
            typed.letGo();
            answers.gone();
        } catch (RecordChangedMeanwhile stale) {
            new ChangedMeanwhile("task.stale", () -> reload(shown), () -> sendAnyway(shown, completion)).open();
        } finally {
            if (!sent) {
                typed.letGo();
                answers.open();
            }
        }
    }

    private void reload(Task shown) {
        var before = answers;
        show(tasks.task(shown.row().id()));
        answers.keepPressed(before);
    }

    private void sendAnyway(Task shown, Completion completion) {
        var now = version(tasks.task(shown.row().id()));
        send(shown, new Completion(completion.outcome(), completion.values(), now));
    }

    private void showAtFields(FieldsRefused refusal) {
        form.showErrors(refusal.problems().stream()
                .collect(Collectors.toMap(FieldProblem::field, FieldProblem::text, (one, other) -> one)));
        Note.refused(refusal.problems().stream().map(FieldProblem::text).collect(Collectors.joining(" ")));
    }

    private void claim() {
        var shown = task;
        if (shown != null) {
            tasks.claim(shown.row().id());
            check();
        }
    }

    private void release() {
        var shown = task;
        if (shown != null) {
            if (typed.isTouched()) {
                typed.beforeAsking(() -> new LoseTyped("unsaved.leave", () -> giveBack(shown), () -> {}).open());
            } else {
                giveBack(shown);
            }
        }
    }

    private void giveBack(Task shown) {
        tasks.release(shown.row().id());
        typed.over();
        Note.done(getTranslation("tasks.released", shown.row().name()));
        UI.getCurrent().navigate(TasksNavigation.INBOX);
    }

    @Override
    public String getPageTitle() {
        return task == null ? getTranslation("nav.tasks") : task.row().name();
    }
}
