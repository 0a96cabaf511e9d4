package org.lekalo.library.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a problem detail (RFC 9457) back into the refusal it stands for. */
public final class ProblemReader {

    /** What comes before a refusal's own type in the problem's. */
    public static final String TYPE_PREFIX = "urn:lekalo:refusal:";

    private static final Set<String> MEMBERS_OF_THE_STANDARD = Set.of("type", "title", "status", "detail", "instance");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemReader() {}

    public static Refusal refusal(int status, byte[] body) {
        try {
            var read = JSON.readValue(body, new TypeReference<@Nullable Map<String, Object>>() {});
            if (read == null) {
                return notUnderstood(status);
            }
            Map<String, Object> problem = new HashMap<>(read);
            var type = String.valueOf(problem.get("type"));
            var sentence = String.valueOf(problem.get("detail"));
            problem.keySet().removeAll(MEMBERS_OF_THE_STANDARD);
            problem.values().removeIf(value -> value == null);
            return type.startsWith(TYPE_PREFIX)
                    ? Refusals.of(type.substring(TYPE_PREFIX.length()), problem, sentence)
                    : notUnderstood(status);
        } catch (IOException e) {
            return notUnderstood(status);
        }
    }

    private static Refusal notUnderstood(int status) {
        return new Refusals.NotUnderstood(Map.of("status", status));
    }
}
