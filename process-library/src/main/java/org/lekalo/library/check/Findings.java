package org.lekalo.library.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.record.Text;

/** Gathers what the checks find, each thing once. */
final class Findings {

    private static final int MAX_SHOWN = 60;

    private final Set<Finding> found = new LinkedHashSet<>();

    void model(Rule rule, Object... args) {
        found.add(new Finding(null, rule.severity(), rule.key(), shown(args)));
    }

    void at(ModelElement element, Rule rule, Object... args) {
        at(element.id(), rule, args);
    }

    void at(String elementId, Rule rule, Object... args) {
        found.add(new Finding(elementId, rule.severity(), rule.key(), shown(args)));
    }

    private static List<Object> shown(Object... args) {
        return Stream.of(args)
                .map(arg -> arg instanceof Text ? arg : shortened(String.valueOf(arg)))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
