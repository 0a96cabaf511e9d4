package org.lekalo.server.gate;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.contract.GatesApi.StageRefused;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.StageRefusal;
import org.lekalo.library.contract.StageRefusal.FailedCheck;
import org.lekalo.library.contract.StageRefusal.ForbiddenMove;
import org.lekalo.library.contract.StageRefusal.Missing;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.message.Quoted;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.server.expression.StepFailed;

/** Gathers all that stands between a record and a stage, so that it is said at once and in either language. */
final class Obstacles {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Set<String> WHERE_A_RECORD_STANDS = Set.of("pipeline", "stage");

    private final RecordType type;
    private final Pipeline pipeline;
    private final Stage stage;
    private boolean hidden;
    private final List<Field> missing = new ArrayList<>();
    private final List<Function<Locale, FailedCheck>> checks = new ArrayList<>();
    private final List<Function<Locale, ForbiddenMove>> moves = new ArrayList<>();

    /** @param type as it is shown to whoever is told */
    Obstacles(RecordType type, Pipeline pipeline, Stage stage) {
        this.type = type;
        this.pipeline = pipeline;
        this.stage = stage;
    }

    void missing(Field field) {
        if (type.field(field.key()).isPresent()) {
            missing.add(field);
        } else if (!hidden) {
            hidden = true;
            checks.add(language ->
                    new FailedCheck("", RefusalSentences.of("refusal.stage.hidden", Map.of(), language), List.of()));
        }
    }

    void fails(Gate.Check check) {
        var fields = fields(check.condition());
        checks.add(language -> new FailedCheck(check.name(), check.sentence().in(language), fields));
    }

    /** The fields of the record itself that the condition looks at and a person can write. */
    private List<String> fields(String condition) {
        return Feel.names(condition).stream()
                .map(name -> name.split("\\."))
                .filter(path -> path.length > 1 && !WHERE_A_RECORD_STANDS.contains(path[1]))
                .flatMap(path -> type.field(path[1]).stream())
                .filter(field -> !field.readOnly())
                .map(Field::key)
                .distinct()
                .toList();
    }

    /** A check that cannot be made lets nobody through, and says so. */
    void undecided(Text name, StepFailed why) {
        var names = why.facts().get("fields");
        checks.add(language -> {
            var reason = RefusalSentences.of(
                    "refusal.stage.check-fails." + (names == null ? wentWrong(why) : "unknown"),
                    Map.of("names", names == null ? "" : inWords(names, language)),
                    language);
            var text = RefusalSentences.of(
                    "refusal.stage.check-fails", Map.of("check", name.in(language), "why", reason), language);
            return new FailedCheck(name.in(language), text, List.of());
        });
    }

    private static String wentWrong(StepFailed why) {
        return why.reason().equals(StepFailed.TOO_HEAVY) ? "too-heavy" : "error";
    }

    /** {@code deal.bonus} as "Deal: bonus"; what is not of the record itself keeps the word it was asked for by. */
    private String inWords(String paths, Locale language) {
        return Arrays.stream(paths.split(", "))
                .map(path -> path.startsWith(type.key() + ".")
                        ? type.name().in(language) + ": "
                                + field(path.substring(type.key().length() + 1), language)
                        : path)
                .collect(joining(", "));
    }

    private String field(String key, Locale language) {
        return type.field(key).map(field -> field.name().in(language)).orElse(key);
    }

    void mayNotEnter(List<Text> who) {
        moves.add(language -> forbidden("refusal.stage.enter", stage.name(), "who", who, language));
    }

    void mayNotLeave(Stage left, List<Text> who) {
        moves.add(language -> forbidden("refusal.stage.leave", left.name(), "who", who, language));
    }

    void notFromHere(List<Text> from) {
        moves.add(language -> new ForbiddenMove(
                forbidden("refusal.stage.from", stage.name(), "from", from, language)
                        .text(),
                List.of()));
    }

    private static ForbiddenMove forbidden(String key, Text stage, String what, List<Text> names, Locale language) {
        var listed = names.stream().map(name -> name.in(language)).toList();
        var quoted = listed.stream().map(name -> Quoted.in(language, name)).collect(joining(", "));
        return new ForbiddenMove(
                RefusalSentences.of(key, Map.of("stage", stage.in(language), what, quoted), language), listed);
    }

    void refuseIfAny() {
        if (!missing.isEmpty() || !checks.isEmpty() || !moves.isEmpty()) {
            throw new StageRefused(in(RUSSIAN), in(Locale.ENGLISH));
        }
    }

    private StageRefusal in(Locale language) {
        return new StageRefusal(
                pipeline.key(),
                stage.key(),
                stage.name().in(language),
                missing.stream()
                        .map(field -> new Missing(field.key(), field.name().in(language)))
                        .toList(),
                checks.stream().map(check -> check.apply(language)).toList(),
                moves.stream().map(move -> move.apply(language)).toList());
    }
}
