package org.lekalo.library.check;

import java.util.Set;
import org.lekalo.library.condition.RecordPaths;
import org.lekalo.library.condition.StepOutcomes;

/** Whether the names that an expression uses exist: a name that does not is nothing, and would silently be so for ever. */
final class NameCheck {

    private static final String OUTCOME = StepOutcomes.variable("");
    /** Why the record last refused a step of the process. */
    private static final Set<String> OF_THE_PROCESS = Set.of("process.refusal");

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

    /** The steps alone that are asked for their answers. */
    void checkSteps(Set<String> names) {
        names.stream().filter(name -> name.startsWith(OUTCOME)).forEach(this::check);
    }

    private void check(String name) {
        if (name.startsWith(OUTCOME)) {
            if (surroundings.step(name).isEmpty()) {
                findings.at(elementId, Rule.UNKNOWN_STEP);
            }
            return;
        }
        var type = surroundings.type();
        if (type == null) {
            return;
        }
        if (RecordPaths.isAboutTheRecord(type, name)) {
            RecordPaths.unknownPart(type, surroundings.types(), name)
                    .ifPresent(part -> findings.at(elementId, Rule.UNKNOWN_FIELD, part));
        } else if (!OF_THE_PROCESS.contains(name)) {
            findings.at(elementId, Rule.UNKNOWN_NAME, name);
        }
    }
}
