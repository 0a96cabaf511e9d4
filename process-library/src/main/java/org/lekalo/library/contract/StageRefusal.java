package org.lekalo.library.contract;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.message.Quoted;

/**
 * All that stands between a record and a stage, in one language.
 *
 * @param stageName what the stage is called
 * @param missing fields that must be filled
 * @param checks checks that do not hold
 * @param moves why this person, or from where the record stands, may not move it there
 */
public record StageRefusal(
        String pipeline,
        String stage,
        String stageName,
        List<Missing> missing,
        List<FailedCheck> checks,
        List<ForbiddenMove> moves) {

    /** A field to fill, by its key and its name. */
    public record Missing(String field, String name) {}

    /**
     * @param text what the administrator wrote for people to read
     * @param fields keys of the record's fields that the check looks at
     */
    public record FailedCheck(String name, String text, List<String> fields) {}

    /** @param who the roles that may make the move; empty where it is a matter of the stages, not of roles */
    public record ForbiddenMove(String text, List<String> who) {}

    /** Whether filling fields can help. */
    public boolean canBeMended() {
        return moves.isEmpty();
    }

    /** All of it, a sentence each. */
    public String summary(Locale language) {
        var sentences = new ArrayList<String>();
        if (!missing.isEmpty()) {
            var fields = missing.stream()
                    .map(each -> Quoted.in(language, each.name()))
                    .collect(joining(", "));
            sentences.add(RefusalSentences.of("refusal.stage.missing", Map.of("fields", fields), language));
        }
        checks.forEach(check -> sentences.add(check.text()));
        moves.forEach(move -> sentences.add(move.text()));
        return String.join(" ", sentences);
    }

    Map<String, Object> facts(Locale language) {
        return Map.of(
                "pipeline",
                pipeline,
                "stage",
                stage,
                "stageName",
                stageName,
                "missing",
                missing,
                "checks",
                checks,
                "moves",
                moves,
                "summary",
                summary(language));
    }

    static StageRefusal of(Map<String, Object> facts) {
        return new StageRefusal(
                text(facts, "pipeline"),
                text(facts, "stage"),
                text(facts, "stageName"),
                list(facts, "missing", each -> new Missing(text(each, "field"), text(each, "name"))),
                list(
                        facts,
                        "checks",
                        each -> new FailedCheck(text(each, "name"), text(each, "text"), texts(each, "fields"))),
                list(facts, "moves", each -> new ForbiddenMove(text(each, "text"), texts(each, "who"))));
    }

    private static String text(Map<String, Object> facts, String name) {
        return String.valueOf(facts.getOrDefault(name, ""));
    }

    private static List<String> texts(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static <T> List<T> list(Map<String, Object> facts, String name, Function<Map<String, Object>, T> read) {
        return facts.get(name) instanceof List<?> parts
                ? parts.stream().map(StageRefusal::object).map(read).toList()
                : List.of();
    }

    private static Map<String, Object> object(@Nullable Object json) {
        var object = new HashMap<String, Object>();
        if (json instanceof Map<?, ?> parts) {
            parts.forEach((name, value) -> object.put(String.valueOf(name), value == null ? "" : value));
        }
        return object;
    }
}
