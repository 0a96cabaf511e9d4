package org.lekalo.library.check;

import java.util.HashSet;
import java.util.Set;
import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.block.FieldChange;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.record.Field;

/** Changes that the record's own rules would refuse when the process gets there. */
final class ChangeCheck {

    private static final Set<String> WHERE_A_RECORD_STANDS = Set.of("stage", "pipeline");

    private final ModelElement element;
    private final Surroundings surroundings;
    private final Findings findings;

    private ChangeCheck(ModelElement element, Surroundings surroundings, Findings findings) {
        this.element = element;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    static void check(
            ModelElement element, BlockSettings.ChangeFields block, Surroundings surroundings, Findings findings) {
        if (block.changes().isEmpty()) {
            findings.at(element, Rule.NOTHING_CHANGED);
        }
        var check = new ChangeCheck(element, surroundings, findings);
        var seen = new HashSet<String>();
        for (var change : block.changes()) {
            if (!seen.add(change.field())) {
                findings.at(element, Rule.FIELD_TWICE, surroundings.nameOfField(change.field()));
            }
            check.change(change);
        }
    }

    private void change(FieldChange change) {
        if (change.source() == FieldChange.Source.COMPUTED) {
            computed(change.value());
        }
        if (surroundings.type() == null) {
            return;
        }
        var field = surroundings.field(change.field());
        if (field.isEmpty()) {
            findings.at(element, Rule.UNKNOWN_FIELD, change.field());
        } else if (WHERE_A_RECORD_STANDS.contains(change.field())
                && !surroundings.recordType().orElseThrow().pipelines().isEmpty()) {
            findings.at(element, Rule.STAGE_BY_FIELD_CHANGE);
        } else if (field.get().readOnly()) {
            findings.at(element, Rule.FIELD_READ_ONLY, field.get().name());
        } else if (change.source() == FieldChange.Source.FIXED) {
            fixed(field.get(), change.value());
        }
    }

    private void computed(String feel) {
        var problem = Feel.problem(feel);
        if (problem.isPresent()) {
            findings.at(element, ExpressionRule.of(problem.get()), feel);
        } else {
            new NameCheck(element.id(), surroundings, findings).check(Feel.names(feel));
        }
    }

    private void fixed(Field field, String value) {
        if (value.isEmpty()) {
            if (field.required()) {
                findings.at(element, Rule.REQUIRED_FIELD_CLEARED, field.name());
            }
        } else if (!FixedValue.fits(field, value, surroundings.directory())) {
            findings.at(element, Rule.VALUE_DOES_NOT_FIT, value, field.name());
        }
    }
}
