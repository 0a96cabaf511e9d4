package org.lekalo.server.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.TasksApi.Answered;
import org.lekalo.library.contract.TasksApi.Past;
import org.lekalo.library.contract.TasksApi.Words;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.access.ShownTypes;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.people.People;
import org.lekalo.server.run.Runs;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** What went before a task in its run: who asked, who answered what, and whether the task has been here already. */
@Component
class TaskPast {

    private static final Comparator<InboxTask> BY_END = Comparator.comparing(
                    (InboxTask task) -> Objects.requireNonNull(task.endedAt()))
            .thenComparing(InboxTask::createdAt)
            .thenComparing(task -> task.id().value());

    private final Runs runs;
    private final Inbox inbox;
    private final TaskOutcomes outcomes;
    private final Definitions definitions;
    private final Wording wording;

    TaskPast(Runs runs, Inbox inbox, TaskOutcomes outcomes, Definitions definitions, Wording wording) {
        this.runs = runs;
        this.inbox = inbox;
        this.outcomes = outcomes;
        this.definitions = definitions;
        this.wording = wording;
    }

    /** Names of people, and what they wrote in fields that the caller is shown. */
    @Component
    static class Wording {

        private final ObjectMapper json;
        private final People people;
        private final ShownTypes types;

        Wording(ObjectMapper json, People people, ShownTypes types) {
            this.json = json;
            this.people = people;
            this.types = types;
        }

        private @Nullable String name(@Nullable PersonId person) {
            return people.company().person(person).map(Person::name).orElse(null);
        }

        private List<Words> words(InboxTask task, Caller caller, Locale language) {
            var written = task.words();
            var type = types.find(task.record().type(), caller);
            return written == null || type.isEmpty() ? List.of() : words(read(written), type.get(), language);
        }

        private static List<Words> words(Map<String, String> written, RecordType type, Locale language) {
            return type.fields().stream()
                    .filter(field -> written.containsKey(field.key()))
                    .map(field ->
                            new Words(field.name().in(language), Objects.requireNonNull(written.get(field.key()))))
                    .toList();
        }

        private Map<String, String> read(String words) {
            try {
                return json.readValue(words, new TypeReference<>() {});
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("We wrote this", e);
            }
        }
    }

    Past of(InboxTask task, Caller caller, Locale language) {
        var run = runs.run(task.run());
        var before = inbox.of(task.run()).stream()
                .filter(other -> other.completedBy() != null && !other.id().equals(task.id()))
                .filter(other -> task.isOpen() || BY_END.compare(other, task) < 0)
                .sorted(BY_END)
                .toList();
        var last = before.stream()
                .filter(other -> other.element().equals(task.element())
                        && !other.createdAt().isAfter(task.createdAt()))
                .reduce((earlier, later) -> later);
        return new Past(
                wording.name(run.startedBy()),
                run.startedAt(),
                before.stream().map(other -> answered(other, caller, language)).toList(),
                last.isPresent(),
                last.flatMap(previous -> returnedBy(task, previous, before))
                        .map(other -> answered(other, caller, language))
                        .orElse(null));
    }

    /** The answer that brought the token here again: the last of a task that leads here, since this one was last answered. */
    private Optional<InboxTask> returnedBy(InboxTask task, InboxTask previous, List<InboxTask> before) {
        var leading = definitions.tasksBefore(task.definition(), task.element());
        return before.stream()
                .filter(other -> leading.contains(other.element()))
                .filter(other -> BY_END.compare(previous, other) <= 0
                        && !Objects.requireNonNull(other.endedAt()).isAfter(task.createdAt()))
                .reduce((earlier, later) -> later);
    }

    private Answered answered(InboxTask task, Caller caller, Locale language) {
        return new Answered(
                task.name(),
                wording.name(task.completedBy()),
                wording.name(task.completedFor()),
                Objects.requireNonNullElse(outcomes.label(task, language), ""),
                Objects.requireNonNull(task.endedAt()),
                wording.words(task, caller, language));
    }
}
