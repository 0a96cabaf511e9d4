package org.lekalo.library.check;

import java.util.HashSet;
import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.block.FormField;
import org.lekalo.library.condition.TextTemplate;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.record.Visible;

/** A task that nobody could be given, or whose form or answers do not hold together. */
final class TaskCheck {

    private static final int MAX_DUE = 1_000;

    private TaskCheck() {}

    static void check(ModelElement element, BlockSettings.UserTask task, Surroundings surroundings, Findings findings) {
        if (Visible.isBlank(element.name())) {
            findings.at(element, Rule.TASK_WITHOUT_NAME);
        }
        var responsible = task.responsible();
        if (responsible == null) {
            findings.at(element, Rule.TASK_WITHOUT_RESPONSIBLE);
        } else {
            ResponsibleCheck.check(element, responsible, surroundings.directory(), findings);
        }
        var due = task.dueWorkingDays();
        if (due != null && due > MAX_DUE) {
            findings.at(element, Rule.DUE_TOO_LONG, MAX_DUE);
        }
        instruction(element, surroundings, findings);
        form(element, task, surroundings, findings);
        outcomes(element, task, findings);
    }

    /** A brace besides is shown as it stands. */
    private static void instruction(ModelElement element, Surroundings surroundings, Findings findings) {
        var names = TextTemplate.parse(element.documentation()).names();
        new NameCheck(element.id(), surroundings, findings).checkSteps(names);
    }

    private static void form(
            ModelElement element, BlockSettings.UserTask task, Surroundings surroundings, Findings findings) {
        var seen = new HashSet<String>();
        for (var shown : task.form()) {
            if (!seen.add(shown.field())) {
                findings.at(element, Rule.FIELD_TWICE, surroundings.nameOfField(shown.field()));
            }
            if (surroundings.type() == null) {
                continue;
            }
            var field = surroundings.field(shown.field());
            if (field.isEmpty()) {
                findings.at(element, Rule.UNKNOWN_FIELD, shown.field());
            } else if (field.get().readOnly() && shown.use() != FormField.Use.SHOWN) {
                findings.at(element, Rule.FIELD_READ_ONLY, field.get().name());
            }
        }
    }

    private static void outcomes(ModelElement element, BlockSettings.UserTask task, Findings findings) {
        var seen = new HashSet<String>();
        for (var outcome : task.outcomes()) {
            if (Visible.isBlank(outcome.label()) || outcome.key().isBlank()) {
                findings.at(element, Rule.OUTCOME_WITHOUT_LABEL);
            } else if (!seen.add(outcome.key())) {
                findings.at(element, Rule.OUTCOME_TWICE, outcome.label());
            }
            if (outcome.label().length() > TextCheck.MAX_NAME || outcome.key().length() > TextCheck.MAX_NAME) {
                findings.at(element, Rule.NAME_TOO_LONG, TextCheck.MAX_NAME);
            }
        }
    }
}
