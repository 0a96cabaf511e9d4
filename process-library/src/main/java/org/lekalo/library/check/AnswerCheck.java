package org.lekalo.library.check;

import java.util.regex.Pattern;
import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;

/** Tasks with several answers that nothing after them asks about: the process goes the same way whatever is answered. */
final class AnswerCheck {

    private AnswerCheck() {}

    static void check(ProcessModel model, Findings findings) {
        for (var element : model.elements()) {
            if (hasAnswers(element) && !isAsked(model, StepOutcomes.variable(element.id()))) {
                findings.at(element, Rule.OUTCOMES_NOT_ASKED);
            }
        }
    }

    private static boolean hasAnswers(ModelElement element) {
        return element.settings()
                .filter(BlockSettings.UserTask.class::isInstance)
                .map(BlockSettings.UserTask.class::cast)
                .filter(task -> task.outcomes().size() > 1)
                .isPresent();
    }

    /** In a condition, in what is computed or in a text with placeholders: all of them stand in the document by that name. */
    private static boolean isAsked(ProcessModel model, String variable) {
        return Pattern.compile(Pattern.quote(variable) + "(?![\\w.-])")
                .matcher(model.xml())
                .find();
    }
}
