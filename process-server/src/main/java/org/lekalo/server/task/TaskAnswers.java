package org.lekalo.server.task;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.BlockSettings.UserTask;
import org.lekalo.library.block.FormField;
import org.lekalo.library.block.Outcome;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.OutcomeUnknown;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.contract.TasksApi.Completion;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.crm.Author.ByProcess;
import org.lekalo.server.crm.RecordAccess;
import org.lekalo.server.crm.RecordStore;
import org.lekalo.server.crm.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** Takes a person's answer: the record's fields, the outcome and the token's move, in the caller's transaction. */
@Component
class TaskAnswers {

    private final RecordStore records;
    private final RecordTypesInUse types;
    private final RecordAccess access;
    private final Inbox inbox;
    private final TaskService engine;
    private final Clock clock;

    TaskAnswers(
            RecordStore records,
            RecordTypesInUse types,
            RecordAccess access,
            Inbox inbox,
            TaskService engine,
            Clock clock) {
        this.records = records;
        this.types = types;
        this.access = access;
        this.inbox = inbox;
        this.engine = engine;
        this.clock = clock;
    }

    void take(InboxTask task, UserTask settings, Completion answer, Seat seat, Locale language) {
        if (TaskOutcomes.of(settings, language).stream().map(Outcome::key).noneMatch(answer.outcome()::equals)) {
            throw new OutcomeUnknown(Map.of("outcome", answer.outcome()));
        }
        write(task, settings.form(), answer, seat, language);
        var instead = seat.standsInFor(task).map(Person::id).orElse(null);
        inbox.completed(task.id(), seat.id(), instead, answer.outcome(), clock.instant());
        engine.complete(task.id().value());
    }

    private void write(InboxTask task, List<FormField> form, Completion answer, Seat seat, Locale language) {
        if (form.isEmpty() && answer.values().isEmpty()) {
            return;
        }
        var type = access.shown(types.type(task.record().type()), seat.caller());
        var problems = problems(form, type, answer.values(), language);
        var written = written(form, type, answer.values());
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
                records.update(task.record(), answer.expectedVersion(), written, author);
            } catch (FieldsRefused wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw FieldsRefused.of(problems);
        }
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
        return value == null || (value instanceof String text && text.isBlank());
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
