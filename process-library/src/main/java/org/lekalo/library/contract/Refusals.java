package org.lekalo.library.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The refusals of the contract, and how a problem detail becomes one again. */
public final class Refusals {

    private static final Map<String, Function<Map<String, Object>, Refusal>> BY_TYPE = Map.ofEntries(
            Map.entry("sign-in-refused", SignInRefused::new),
            Map.entry("signed-out", SignedOut::new),
            Map.entry("too-many-attempts", TooManyAttempts::new),
            Map.entry("not-allowed", NotAllowed::new),
            Map.entry("not-found", NotFound::new),
            Map.entry("fields-refused", FieldsRefused::new),
            Map.entry("record-changed-meanwhile", RecordChangedMeanwhile::new),
            Map.entry("record-in-use", RecordInUse::new),
            Map.entry("last-administrator", LastAdministrator::new),
            Map.entry("department-not-empty", DepartmentNotEmpty::new),
            Map.entry("stage-of-another-pipeline", StageOfAnotherPipeline::new),
            Map.entry("stage-refused", StageRefused::new),
            Map.entry("lead-converted", LeadConverted::new),
            Map.entry("model-unreadable", ModelUnreadable::new),
            Map.entry("model-changed-meanwhile", ModelChangedMeanwhile::new),
            Map.entry("model-has-errors", ModelHasErrors::new),
            Map.entry("model-unchanged", ModelUnchanged::new),
            Map.entry("model-not-published", ModelNotPublished::new),
            Map.entry("model-called", ModelCalled::new),
            Map.entry("task-ended", TaskEnded::new),
            Map.entry("task-claimed", TaskClaimed::new),
            Map.entry("answer-stands", AnswerStands::new),
            Map.entry("outcome-unknown", OutcomeUnknown::new),
            Map.entry("not-startable", NotStartable::new),
            Map.entry("instance-ended", InstanceEnded::new),
            Map.entry("still-used", StillUsed::new),
            Map.entry("file-refused", FileRefused::new),
            Map.entry("not-sent-again", NotSentAgain::new),
            Map.entry("metadata-busy", MetadataBusy::new),
            Map.entry("metadata-refused", MetadataRefused::new),
            Map.entry("too-much", TooMuch::new),
            Map.entry("unreadable", Unreadable::new),
            Map.entry("unavailable", Unavailable::new),
            Map.entry("unreachable", Unreachable::new));

    private Refusals() {}

    /** The refusal a problem detail stands for; {@link NotUnderstood} where its type is none of ours. */
    public static Refusal of(String type, Map<String, Object> facts, String sentence) {
        return BY_TYPE.getOrDefault(type, NotUnderstood::new).apply(facts).with(sentence);
    }

    /** What a bare status of HTTP says, where a container refused and nobody gave a reason. */
    public static Refusal ofStatus(int status) {
        return switch (status) {
            case 401 -> new SignedOut();
            case 403 -> new NotAllowed();
            case 404 -> new NotFound("address", "");
            case 405, 501 -> new Unreadable(Map.of("reason", "method", "at", ""));
            case 413 -> new Unreadable(Map.of("reason", "too-large", "at", ""));
            default -> status < 500 ? new Unreadable(Map.of()) : new NotUnderstood(Map.of());
        };
    }

    /**
     * What is wrong with one field: the field's key and a sentence.
     *
     * @param problem the sentence's stable name, {@code too-long}, and {@code facts} what it shows; empty where it has none
     */
    public record FieldProblem(String field, String text, String problem, Map<String, Object> facts) {

        public FieldProblem(String field, String text) {
            this(field, text, "", Map.of());
        }

        /** As it crosses HTTP and as it is kept. */
        public static FieldProblem of(@Nullable Object fact) {
            if (fact instanceof FieldProblem problem) {
                return problem;
            }
            return fact instanceof Map<?, ?> json
                    ? new FieldProblem(
                            String.valueOf(json.get("field")),
                            String.valueOf(json.get("text")),
                            json.get("problem") instanceof String problem ? problem : "",
                            facts(json.get("facts")))
                    : new FieldProblem("", String.valueOf(fact));
        }

        private static Map<String, Object> facts(@Nullable Object json) {
            var facts = new HashMap<String, Object>();
            if (json instanceof Map<?, ?> given) {
                given.forEach((name, fact) -> {
                    if (fact != null) {
                        facts.put(String.valueOf(name), fact);
                    }
                });
            }
            return Map.copyOf(facts);
        }

        /** The sentence in another language than the one it was said in, where that can be known. */
        public String text(Locale language) {
            return problem.isEmpty() ? text : RefusalSentences.of("refusal.field." + problem, facts, language);
        }
    }

    /** Login or password is wrong; it is not said which. */
    public static final class SignInRefused extends Refusal {

        public SignInRefused() {
            this(Map.of());
        }

        public SignInRefused(Map<String, Object> facts) {
            super("sign-in-refused", 401, facts);
        }
    }

    /** The call came without a valid token: not signed in, or not any more. */
    public static final class SignedOut extends Refusal {

        public SignedOut() {
            this(Map.of());
        }

        public SignedOut(Map<String, Object> facts) {
            super("signed-out", 401, facts);
        }
    }

    /** Too many failures to sign in; {@code seconds} to wait. */
    public static final class TooManyAttempts extends Refusal {

        public TooManyAttempts(Map<String, Object> facts) {
            super("too-many-attempts", 429, facts);
        }

        public long seconds() {
            return facts().get("seconds") instanceof Number seconds ? seconds.longValue() : 0;
        }
    }

    /** The caller's roles do not permit it. */
    public static final class NotAllowed extends Refusal {

        public NotAllowed() {
            this(Map.of());
        }

        public NotAllowed(Map<String, Object> facts) {
            super("not-allowed", 403, facts);
        }
    }

    /** There is no such thing, or the caller may not see it. */
    public static final class NotFound extends Refusal {

        public NotFound(String what, Object id) {
            this(Map.of("what", what, "id", String.valueOf(id)));
        }

        public NotFound(Map<String, Object> facts) {
            super("not-found", 404, facts);
        }
    }

    /** Fields are missing, unknown or wrong; {@code fields} lists them with a sentence each. */
    public static final class FieldsRefused extends Refusal {

        public FieldsRefused(Map<String, Object> facts) {
            super("fields-refused", 422, facts);
        }

        public static FieldsRefused of(List<FieldProblem> problems) {
            return new FieldsRefused(Map.of("fields", List.copyOf(problems)));
        }

        /** What is wrong with each field, on either side of HTTP. */
        public List<FieldProblem> problems() {
            return facts().get("fields") instanceof List<?> fields
                    ? fields.stream().map(FieldProblem::of).toList()
                    : List.of();
        }
    }

    /** Somebody changed the record since the caller read it. */
    public static final class RecordChangedMeanwhile extends Refusal {

        public RecordChangedMeanwhile() {
            this(Map.of());
        }

        public RecordChangedMeanwhile(Map<String, Object> facts) {
            super("record-changed-meanwhile", 409, facts);
        }
    }

    /** The record cannot be taken away: {@code reason} is "processes" or "records", {@code names} says which. */
    public static final class RecordInUse extends Refusal {

        public RecordInUse(Map<String, Object> facts) {
            super("record-in-use", 409, facts);
        }
    }

    /** Nobody would be left who may administer the company. */
    public static final class LastAdministrator extends Refusal {

        public LastAdministrator() {
            this(Map.of());
        }

        public LastAdministrator(Map<String, Object> facts) {
            super("last-administrator", 409, facts);
        }
    }

    /** People or departments are in the department still, {@code name} says which. */
    public static final class DepartmentNotEmpty extends Refusal {

        public DepartmentNotEmpty(Map<String, Object> facts) {
            super("department-not-empty", 409, facts);
        }
    }

    /** The stage is not one of the record's pipeline. */
    public static final class StageOfAnotherPipeline extends Refusal {

        public StageOfAnotherPipeline(Map<String, Object> facts) {
            super("stage-of-another-pipeline", 422, facts);
        }
    }

    /** The lead became a deal before: {@code deal}, which is called {@code title}. */
    public static final class LeadConverted extends Refusal {

        public LeadConverted(Map<String, Object> facts) {
            super("lead-converted", 409, facts);
        }
    }

    /** The stage does not take the record yet, or not from this person; {@link #refusal} lists all that stands in the way. */
    public static final class StageRefused extends Refusal {

        private final transient StageRefusal russian;
        private final transient StageRefusal english;

        /** As it came over HTTP, in the reader's language. */
        public StageRefused(Map<String, Object> facts) {
            super("stage-refused", 422, facts);
            this.russian = StageRefusal.of(facts);
            this.english = russian;
        }

        public StageRefused(StageRefusal russian, StageRefusal english) {
            super("stage-refused", 422, russian.facts(RefusalSentences.RUSSIAN));
            this.russian = russian;
            this.english = english;
        }

        /** In the language; on this side of HTTP in that of the caller. */
        public StageRefusal refusal(Locale language) {
            return language.getLanguage().equals("en") ? english : russian;
        }

        @Override
        public Map<String, Object> facts(Locale language) {
            return refusal(language).facts(language);
        }
    }

    /** The file is no model that can be opened; {@code reason} says why. */
    public static final class ModelUnreadable extends Refusal {

        public ModelUnreadable(Map<String, Object> facts) {
            super("model-unreadable", 422, facts);
        }
    }

    /** Somebody saved or published the model since the caller opened it. */
    public static final class ModelChangedMeanwhile extends Refusal {

        public ModelChangedMeanwhile() {
            this(Map.of());
        }

        public ModelChangedMeanwhile(Map<String, Object> facts) {
            super("model-changed-meanwhile", 409, facts);
        }
    }

    /** The model cannot run as drawn; {@code findings} lists why. */
    public static final class ModelHasErrors extends Refusal {

        public ModelHasErrors(Map<String, Object> facts) {
            super("model-has-errors", 422, facts);
        }
    }

    /** The draft draws the same as the version that runs, {@code version}: there is nothing to publish. */
    public static final class ModelUnchanged extends Refusal {

        public ModelUnchanged(Map<String, Object> facts) {
            super("model-unchanged", 409, facts);
        }
    }

    /** No version of the model runs yet. */
    public static final class ModelNotPublished extends Refusal {

        public ModelNotPublished() {
            this(Map.of());
        }

        public ModelNotPublished(Map<String, Object> facts) {
            super("model-not-published", 409, facts);
        }
    }

    /** Other processes, {@code names}, have this one run. */
    public static final class ModelCalled extends Refusal {

        public ModelCalled(Map<String, Object> facts) {
            super("model-called", 409, facts);
        }
    }

    /** The task was completed, or its process went on without it. */
    public static final class TaskEnded extends Refusal {

        public TaskEnded() {
            this(Map.of());
        }

        public TaskEnded(Map<String, Object> facts) {
            super("task-ended", 409, facts);
        }
    }

    /** Another person took the task. */
    public static final class TaskClaimed extends Refusal {

        public TaskClaimed() {
            this(Map.of());
        }

        public TaskClaimed(Map<String, Object> facts) {
            super("task-claimed", 409, facts);
        }
    }

    /** The answer cannot be taken back: {@code reason} is "moved-on", "taken" or "deadline". */
    public static final class AnswerStands extends Refusal {

        public AnswerStands(String reason) {
            this(Map.of("reason", reason));
        }

        public AnswerStands(Map<String, Object> facts) {
            super("answer-stands", 409, facts);
        }
    }

    /** The task has no such answer. */
    public static final class OutcomeUnknown extends Refusal {

        public OutcomeUnknown(Map<String, Object> facts) {
            super("outcome-unknown", 422, facts);
        }
    }

    /** The process cannot be started on the record. */
    public static final class NotStartable extends Refusal {

        public NotStartable(Map<String, Object> facts) {
            super("not-startable", 409, facts);
        }
    }

    /** The letter is not sent once more: {@code reason} is "sent", "sending", or "still", and then {@code why} says what is missing. */
    public static final class NotSentAgain extends Refusal {

        public NotSentAgain(Map<String, Object> facts) {
            super("not-sent-again", 409, facts);
        }
    }

    /** The instance has ended meanwhile. */
    public static final class InstanceEnded extends Refusal {

        public InstanceEnded() {
            this(Map.of());
        }

        public InstanceEnded(Map<String, Object> facts) {
            super("instance-ended", 409, facts);
        }
    }

    /** The request itself cannot be understood. */
    public static final class Unreadable extends Refusal {

        public Unreadable(Map<String, Object> facts) {
            super("unreadable", 400, facts);
        }
    }

    /**
     * The server is there and cannot work for the moment, because of its database: it is gone, or for the {@code reason} that
     * it is {@code spent}, {@code busy}, {@code slow} or that others were in the way ({@code collision}). Nothing of the call
     * was done, but where the reason is {@code unanswered}: the connection broke at the commit, so it may have been.
     */
    public static final class Unavailable extends Refusal {

        public Unavailable() {
            this(Map.of());
        }

        public Unavailable(Map<String, Object> facts) {
            super("unavailable", 503, facts);
        }
    }

    /** The caller's side could not reach the server, or got no answer in time; said by the proxy, never by the server. */
    public static final class Unreachable extends Refusal {

        public Unreachable() {
            this(Map.of());
        }

        public Unreachable(Map<String, Object> facts) {
            super("unreachable", 503, facts);
        }
    }

    /** The server failed, or answered in a way this version does not know. */
    public static final class NotUnderstood extends Refusal {

        public NotUnderstood(Map<String, Object> facts) {
            super("not-understood", 500, facts);
        }
    }

    /**
     * A part of the metadata is used and stays. {@code uses} lists where, {@code onlyDrafts} says that nothing published
     * or set uses it, {@code places} names them in one text.
     */
    public static final class StillUsed extends Refusal {

        public StillUsed(Map<String, Object> facts) {
            super("still-used", 409, facts);
        }

        public boolean onlyDrafts() {
            return Boolean.TRUE.equals(facts().get("onlyDrafts"));
        }
    }

    /**
     * The file cannot be kept: {@code reason} is "empty", "too-large" with the {@code limit}, "program", "macros", "parts",
     * "kind", "ending-of-programs", "no-ending" or "name".
     */
    public static final class FileRefused extends Refusal {

        public FileRefused(Map<String, Object> facts) {
            super("file-refused", 422, facts);
        }
    }

    /** A table of records is too busy to be altered just now. */
    public static final class MetadataBusy extends Refusal {

        public MetadataBusy() {
            this(Map.of());
        }

        public MetadataBusy(Map<String, Object> facts) {
            super("metadata-busy", 409, facts);
        }
    }

    /** A change of the metadata that cannot be; {@code reason} says why. */
    public static final class MetadataRefused extends Refusal {

        public MetadataRefused(String reason) {
            this(Map.of("reason", reason));
        }

        public MetadataRefused(Map<String, Object> facts) {
            super("metadata-refused", 422, facts);
        }
    }

    /** More was asked for than one file or one call takes; {@code limit} says how much it takes. */
    public static final class TooMuch extends Refusal {

        public TooMuch(Map<String, Object> facts) {
            super("too-much", 422, facts);
        }
    }
}
