package org.lekalo.library.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Text;

/** Gathers what the checks find, each thing once. */
public final class Findings {

    private static final int MAX_SHOWN = 60;

    private final Set<Finding> found = new LinkedHashSet<>();

    public void model(Rule rule, Object... args) {
        found.add(new Finding(null, rule.severity(), rule.key(), shown(args)));
    }

    public void at(String elementId, Rule rule, Object... args) {
        found.add(new Finding(elementId, rule.severity(), rule.key(), shown(args)));
    }

    /** What can be mended by one click. */
    public void mendable(@Nullable String elementId, Remedy remedy, Rule rule, Object... args) {
        found.add(new Finding(elementId, rule.severity(), rule.key(), shown(args), remedy));
    }

    /** That something is not set which cannot be done without; the sentence is the setting's own. */
    public void missing(String elementId, String sentence) {
        found.add(new Finding(elementId, Severity.ERROR, sentence, List.of()));
    }

    private static List<Object> shown(Object... args) {
        return Stream.of(args)
                .map(arg -> arg instanceof Text ? arg : shortened(String.valueOf(arg)))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }
}
