package org.lekalo.server.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Text;
import org.springframework.context.i18n.LocaleContextHolder;

/** Gathers all that is wrong with what was given, so that it can be said at once, in the caller's language. */
public final class FieldProblems {

    private final List<FieldProblem> found = new ArrayList<>();

    public void add(String field, FieldValue.Wrong wrong) {
        add(field, wrong.problem(), wrong.facts());
    }

    public void add(String field, String problem) {
        add(field, problem, Map.of());
    }

    public void add(String field, String problem, Map<String, Object> facts) {
        var text = RefusalSentences.of("refusal.field." + problem, facts, language());
        found.add(new FieldProblem(field, text, problem, facts));
    }

    public List<FieldProblem> all() {
        return List.copyOf(found);
    }

    public String in(Text name) {
        return name.in(language());
    }

    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    public FieldsRefused refusal() {
        return FieldsRefused.of(found);
    }

    /** In a job nobody asks for a language, and the JVM's own says nothing about the company's. */
    private static Locale language() {
        return LocaleContextHolder.getLocaleContext() == null
                ? Locale.forLanguageTag("ru")
                : LocaleContextHolder.getLocale();
    }
}
