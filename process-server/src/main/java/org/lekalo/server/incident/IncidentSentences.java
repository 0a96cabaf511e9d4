package org.lekalo.server.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** Why a step failed and what to do about it, in the reader's language; fields and types are named as they are now. */
@Component
public class IncidentSentences {

    private static final String BUNDLE = "org.lekalo.server.incident.incidents";
    private static final String UNEXPECTED = "incident.unexpected";
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    static final List<Locale> LANGUAGES = List.of(RUSSIAN, Locale.ENGLISH);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final RecordTypesInUse types;

    IncidentSentences(RecordTypesInUse types) {
        this.types = types;
    }

    /** @param recordType of the record the run is about */
    public String of(String reason, Map<String, ?> facts, String recordType, Locale asked) {
        var language = asked.getLanguage().equals("en") ? Locale.ENGLISH : RUSSIAN;
        var bundle = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
        var sentence = bundle.getString(bundle.containsKey(reason) ? reason : UNEXPECTED);
        for (var fact : facts.entrySet()) {
            var name = fact.getKey().replaceFirst("[.]" + language + "$", "");
            sentence = sentence.replace("{" + name + "}", said(fact, recordType, language));
        }
        return sentence;
    }

    private String said(Map.Entry<String, ?> fact, String recordType, Locale language) {
        return switch (fact.getKey()) {
            case "field" -> field(recordType, String.valueOf(fact.getValue()), language);
            case "fields" ->
                Arrays.stream(String.valueOf(fact.getValue()).split(", "))
                        .map(path -> path(path, language))
                        .collect(Collectors.joining(", "));
            case "problems" -> problems(fact.getValue(), recordType, language);
            default -> String.valueOf(fact.getValue());
        };
    }

    /** {@code deal.bonus} as "Deal: Bonus"; what has no name keeps the word it was asked for by. */
    private String path(String path, Locale language) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return path;
        }
        var type = path.substring(0, dot);
        var name =
                types.all().type(type).map(known -> known.name().in(language)).orElse(type);
        return name + ": " + field(type, path.substring(dot + 1), language);
    }

    private String field(String recordType, String key, Locale language) {
        return types.all()
                .type(recordType)
                .flatMap(type -> type.field(key))
                .map(field -> field.name().in(language))
                .orElse(key);
    }

    private String problems(Object fact, String recordType, Locale language) {
        return fact instanceof List<?> problems
                ? problems.stream()
                        .map(FieldProblem::of)
                        .map(problem -> field(recordType, problem.field(), language) + ": " + problem.text(language))
                        .collect(Collectors.joining(" "))
                : String.valueOf(fact);
    }
}
