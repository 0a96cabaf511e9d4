package org.lekalo.server.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.contract.TasksApi.Completion;
import org.lekalo.library.contract.TasksApi.OutcomeUnknown;
import org.lekalo.library.message.Messages;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Visible;
import org.lekalo.library.setting.FormField;
import org.lekalo.server.access.ShownTypes;
import org.lekalo.server.history.Author.ByProcess;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.StoredRecord;
import org.springframework.stereotype.Component;

/** Takes a person's answer: the record's fields, the outcome and the token's move, in the caller's transaction. */
@Component
class TaskAnswers {

    private final RecordStore records;
    private final ShownTypes types;
    private final TaskOutcomes outcomes;
    private final Inbox inbox;
    private final TaskService engine;

    TaskAnswers(RecordStore records, ShownTypes types, TaskOutcomes outcomes, Inbox inbox, TaskService engine) {
        this.records = records;
        this.types = types;
        this.outcomes = outcomes;
        this.inbox = inbox;
        this.engine = engine;
    }

    void take(InboxTask task, Completion answer, Seat seat, Locale language) {
        var drawn = outcomes.drawn(task);
        if (TaskOutcomes.of(drawn, language).stream().map(Outcome::key).noneMatch(answer.outcome()::equals)) {
            throw new OutcomeUnknown(Map.of("outcome", answer.outcome()));
        }
        var words = write(task, drawn.get(UserTask.FORM), answer, seat, language);
        var instead = seat.standsInFor(task).map(Person::id).orElse(null);
        inbox.completed(task.id(), seat.id(), instead, answer.outcome(), words);
        if (task.engineTask() != null) {
            engine.complete(task.engineTask());
        }
    }

    /** Gives what was written in words, by field. */
    private Map<String, String> write(
            InboxTask task, List<FormField> form, Completion answer, Seat seat, Locale language) {
        if (form.isEmpty() && answer.values().isEmpty()) {
            return Map.of();
        }
        var type = types.type(task.record().type(), seat.caller());
        var problems = problems(form, type, answer.values(), language);
        var written = written(form, type, answer.values());
        Map<String, String> words = new LinkedHashMap<>();
        if (!written.isEmpty()) {
            if (answer.expectedVersion() == null) {
                throw new Unreadable(Map.of("reason", "missing", "at", "expectedVersion"));
            }
            try {
                var author = new ByProcess(
                        task.run(),
                        task.process(),
                        seat.id(),
                        seat.standsInFor(task).map(Person::id));
                var before = records.hold(task.record());
                var after = records.update(task.record(), answer.expectedVersion(), written, author);
                before.ifPresent(known -> words.putAll(words(type, written.keySet(), known, after)));
            } catch (FieldsRefused wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw FieldsRefused.of(problems);
        }
        return words;
    }

    /** The texts among the fields that are others than before. */
    private static Map<String, String> words(
            RecordType type, Collection<String> fields, StoredRecord before, StoredRecord after) {
        Map<String, String> words = new LinkedHashMap<>();
        fields.stream()
                .filter(key ->
                        type.field(key).filter(field -> field.kind().isText()).isPresent())
                .filter(key -> !before.value(key).equals(after.value(key)))
                .forEach(key -> after.value(key).ifPresent(text -> words.put(key, text.toString())));
        return words;
    }

    /** What is missing and what is not on the form; whether a value is right is the record's to say. */
    private static List<FieldProblem> problems(
            List<FormField> form, RecordType type, Map<String, @Nullable Object> values, Locale language) {
        var messages = Messages.in(language);
        var problems = new ArrayList<FieldProblem>();
        form.stream()
                .filter(field -> TaskForms.isRequired(field, type) && isEmpty(values.get(field.field())))
                .forEach(field -> problems.add(new FieldProblem(field.field(), messages.text("task.field.missing"))));
        var known = form.stream()
                .filter(field -> TaskForms.isWritten(field, type))
                .map(FormField::field)
                .toList();
        var shown = form.stream().map(FormField::field).toList();
        values.keySet().stream()
                .filter(field -> !known.contains(field) && !shown.contains(field))
                .forEach(field -> problems.add(new FieldProblem(field, messages.text("task.field.not-on-form"))));
        return problems;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof String text && Visible.isBlank(text));
    }

    /** Fields that are only shown come back with the form; they are not written. */
    private static Map<String, @Nullable Object> written(
            List<FormField> form, RecordType type, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        form.stream()
                .filter(field -> TaskForms.isWritten(field, type) && values.containsKey(field.field()))
                .forEach(field -> written.put(field.field(), values.get(field.field())));
        return written;
    }
}
