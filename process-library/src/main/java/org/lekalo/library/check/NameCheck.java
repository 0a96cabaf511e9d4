package org.lekalo.library.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** Whether the names that an expression uses exist: a name that does not is nothing, and would silently be so for ever. */
final class NameCheck {

    private static final String OUTCOME = StepOutcomes.variable("");
    private static final Set<String> OF_EVERY_RECORD = Set.of("id", "ref");

    private final String elementId;
    private final Surroundings surroundings;
    private final Findings findings;

    NameCheck(String elementId, Surroundings surroundings, Findings findings) {
        this.elementId = elementId;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    void check(Set<String> names) {
        names.forEach(this::check);
    }

    private void check(String name) {
        if (name.startsWith(OUTCOME)) {
            if (surroundings.step(name).isEmpty()) {
                findings.at(elementId, Rule.UNKNOWN_STEP, name.substring(OUTCOME.length()));
            }
            return;
        }
        var type = surroundings.type();
        if (type == null) {
            return;
        }
        var path = Arrays.asList(name.split("\\."));
        if (path.get(0).equals(type.key()) || path.get(0).equals("record")) {
            follow(type, path.subList(1, path.size()));
        } else if (!path.get(0).equals("process")) {
            findings.at(elementId, Rule.UNKNOWN_NAME, name);
        }
    }

    private void follow(RecordType type, List<String> path) {
        if (path.isEmpty() || OF_EVERY_RECORD.contains(path.get(0))) {
            return;
        }
        var field = type.field(path.get(0));
        if (field.isEmpty()) {
            findings.at(elementId, Rule.UNKNOWN_FIELD, path.get(0));
        } else if (path.size() > 1) {
            beyond(field.get(), path.subList(1, path.size()));
        }
    }

    private void beyond(Field field, List<String> path) {
        switch (field.kind()) {
            case REFERENCE ->
                surroundings.types().type(String.valueOf(field.target())).ifPresent(target -> follow(target, path));
            case PERSON, DATE, DATE_TIME -> {}
            default -> findings.at(elementId, Rule.UNKNOWN_FIELD, path.get(0));
        }
    }
}
