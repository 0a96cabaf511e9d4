package org.lekalo.library.contract;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the caller asked for and that is not done, for a reason a person understands. Crosses HTTP as a problem
 * detail (RFC 9457): {@link #type} is its stable type, {@link #facts} its further members, and the sentence, in the
 * caller's language, its detail.
 */
public abstract class Refusal extends RuntimeException {

    private final String type;
    private final int status;
    private final transient Map<String, Object> facts;
    private @Nullable String sentence;

    /**
     * @param type the stable name of this kind of refusal, {@code task-ended}; also the key of its sentence: {@code
     *     refusal.task-ended}
     * @param facts what the sentence needs, by the names its message uses; JSON values only
     */
    Refusal(String type, int status, Map<String, Object> facts) {
        this.type = type;
        this.status = status;
        this.facts = Map.copyOf(facts);
    }

    public String type() {
        return type;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    /** The same with what has a name in both languages named in one. */
    public Map<String, Object> facts(Locale language) {
        return facts();
    }

    /** The sentence the server put into the problem's detail; null on the server itself, where it is not yet written. */
    public @Nullable String sentence() {
        return sentence;
    }

    Refusal with(String detail) {
        this.sentence = detail;
        return this;
    }

    @Override
    public String getMessage() {
        return sentence == null ? type + " " + facts : sentence;
    }
}
