package org.lekalo.server.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;

/** Whether the columns of a file go to fields that there are, none twice. */
final class MappingCheck {

    private MappingCheck() {}

    static void require(RecordType shown, Mapping mapping, Locale language) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (var key : mapping.fields()) {
            if (key != null && !isMappable(shown, key)) {
                problems.add(problem(key, "unknown", language));
            } else if (key != null && !taken.add(key)) {
                problems.add(problem(key, "repeats", language));
            }
        }
        var by = mapping.key();
        if (by != null && !(taken.contains(by) && isKey(shown, by))) {
            problems.add(problem(by, "unknown", language));
        }
        if (taken.isEmpty()) {
            problems.add(noColumn(shown, language));
        }
        if (!problems.isEmpty()) {
            throw FieldsRefused.of(problems);
        }
    }

    /** Every record has a title. */
    private static FieldProblem noColumn(RecordType shown, Locale language) {
        var name = shown.field("title").map(field -> field.name().in(language)).orElse("title");
        return new FieldProblem(
                "title", RefusalSentences.of("refusal.field.no-column", Map.of("name", name), language));
    }

    private static boolean isMappable(RecordType shown, String key) {
        return key.equals(ExchangeApi.RECORD)
                || shown.field(key).filter(ImportGuess::takes).isPresent();
    }

    private static boolean isKey(RecordType shown, String key) {
        return key.equals(ExchangeApi.RECORD)
                || shown.field(key)
                        .filter(field -> field.kind() == FieldKind.TEXT)
                        .isPresent();
    }

    private static FieldProblem problem(String field, String problem, Locale language) {
        return new FieldProblem(
                field, RefusalSentences.of("refusal.field." + problem, Map.of("field", field), language));
    }
}
