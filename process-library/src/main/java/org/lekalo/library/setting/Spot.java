package org.lekalo.library.setting;

import java.util.Set;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.condition.RecordPaths;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Text;

/**
 * A place of a drawing that is looked at, and what is around it.
 *
 * @param element the id of the block or arrow
 * @param block the id of the block; empty on an arrow
 * @param setting its name; empty for the place as a whole
 */
public record Spot(String element, String block, String setting, Surroundings around, Findings findings) {

    private static final String OUTCOME = StepOutcomes.variable("");

    /** Why the record last refused a step of the process. */
    private static final Set<String> OF_THE_PROCESS = Set.of("process.refusal");

    Spot of(String name) {
        return new Spot(element, block, name, around, findings);
    }

    public void found(Rule rule, Object... args) {
        if (setting.isEmpty()) {
            findings.at(element, rule, args);
        } else {
            findings.of(element, setting, rule, args);
        }
    }

    /** Said in the setting's own words. */
    void missing() {
        findings.missing(element, setting, "block." + block + "." + setting + ".missing");
    }

    /** What the setting is called in the panel. */
    Text label() {
        return Wording.label(block, setting);
    }

    /** An expression, with the names it uses. */
    void feel(String feel) {
        var problem = Feel.problem(feel);
        if (problem.isPresent()) {
            found(Rule.of(problem.get()), feel);
        } else {
            names(Feel.names(feel));
        }
    }

    /** Whether the names that an expression uses exist: one that does not is nothing, and would silently be so for ever. */
    public void names(Set<String> names) {
        names.forEach(this::name);
    }

    /** The steps alone that are asked for their answers. */
    public void steps(Set<String> names) {
        names.stream().filter(name -> name.startsWith(OUTCOME)).forEach(this::name);
    }

    private void name(String name) {
        if (name.startsWith(OUTCOME)) {
            if (around.step(name).isEmpty()) {
                found(Rule.UNKNOWN_STEP);
            }
            return;
        }
        var type = around.type();
        if (type == null) {
            return;
        }
        if (RecordPaths.isAboutTheRecord(type, name)) {
            RecordPaths.unknownPart(type, around.types(), name).ifPresent(part -> found(Rule.UNKNOWN_FIELD, part));
        } else if (!OF_THE_PROCESS.contains(name)) {
            found(Rule.UNKNOWN_NAME, name);
        }
    }
}
