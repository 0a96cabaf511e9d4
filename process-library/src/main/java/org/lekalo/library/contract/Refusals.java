package org.lekalo.library.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The refusals that any call may meet, and how a problem detail becomes a refusal again. What only some calls are refused
 * with stands beside these, in their interface.
 */
public final class Refusals {

    private static final Map<String, Class<? extends Refusal>> BY_TYPE = DeclaredRefusals.byType();

    private Refusals() {}

    /** The refusal a problem detail stands for; {@link NotUnderstood} where its type is none of ours. */
    public static Refusal of(String type, Map<String, Object> facts, String sentence) {
        return DeclaredRefusals.of(BY_TYPE.getOrDefault(type, NotUnderstood.class), facts)
                .with(sentence);
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

    /** The call came without a valid token: not signed in, or not any more. */
    public static final class SignedOut extends Refusal {

        public SignedOut() {
            this(Map.of());
        }

        public SignedOut(Map<String, Object> facts) {
            super("signed-out", 401, facts);
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

    /** More was asked for than one file or one call takes; {@code limit} says how much it takes. */
    public static final class TooMuch extends Refusal {

        public TooMuch(Map<String, Object> facts) {
            super("too-much", 422, facts);
        }
    }
}
