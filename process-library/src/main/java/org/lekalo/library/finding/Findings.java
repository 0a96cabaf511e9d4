package org.lekalo.library.finding;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.Text;

/** Gathers what the checks find, each thing once. */
public final class Findings {

    private static final int MAX_SHOWN = 60;

    private final Set<Finding> found = new LinkedHashSet<>();
    private final Map<Place, Remedy> remedies = new HashMap<>();

    private record Place(Rule rule, @Nullable String elementId) {}

    public void model(Rule rule, Object... args) {
        add(null, null, rule, args);
    }

    public void at(String elementId, Rule rule, Object... args) {
        add(elementId, null, rule, args);
    }

    /** About one of the element's settings. */
    public void of(String elementId, String setting, Rule rule, Object... args) {
        add(elementId, setting, rule, args);
    }

    private void add(@Nullable String elementId, @Nullable String setting, Rule rule, Object... args) {
        found.add(new Finding(
                elementId,
                setting,
                rule.severity(),
                rule.key(),
                shown(args),
                remedies.get(new Place(rule, elementId))));
    }

    /** What one click will do about it, should it be found. */
    public void mend(@Nullable String elementId, Rule rule, Remedy remedy) {
        remedies.put(new Place(rule, elementId), remedy);
    }

    /** What can be mended by one click. */
    public void mendable(@Nullable String elementId, Remedy remedy, Rule rule, Object... args) {
        found.add(new Finding(elementId, null, rule.severity(), rule.key(), shown(args), remedy));
    }

    /** That something is not set which cannot be done without; the sentence is the setting's own. */
    public void missing(String elementId, String setting, String sentence) {
        found.add(new Finding(elementId, setting, Severity.ERROR, sentence, List.of(), null));
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
