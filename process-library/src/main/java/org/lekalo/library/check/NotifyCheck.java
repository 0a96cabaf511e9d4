package org.lekalo.library.check;

import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.condition.TextTemplate;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.record.Visible;

/** A message that says nothing, or to nobody. */
final class NotifyCheck {

    private NotifyCheck() {}

    static void check(ModelElement element, BlockSettings.Notify notify, Surroundings surroundings, Findings findings) {
        var recipient = notify.recipient();
        if (recipient == null) {
            findings.at(element, Rule.NOTIFY_WITHOUT_RECIPIENT);
        } else {
            ResponsibleCheck.check(element, recipient, surroundings.directory(), findings);
        }
        if (Visible.isBlank(notify.text())) {
            findings.at(element, Rule.NOTIFY_WITHOUT_TEXT);
            return;
        }
        var template = TextTemplate.parse(notify.text());
        if (template.unclosed()) {
            findings.at(element, Rule.BRACE_NOT_CLOSED);
        }
        template.mistakes()
                .forEach(mistake -> findings.at(element, ExpressionRule.of(mistake.problem()), mistake.feel()));
        new NameCheck(element.id(), surroundings, findings).check(template.names());
    }
}
