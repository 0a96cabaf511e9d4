package org.lekalo.designer.condition;

import com.vaadin.flow.component.Component;
import org.lekalo.designer.words.Keys;
import org.lekalo.library.condition.Feel;

/** What is wrong with a formula, as a sentence. */
final class FeelProblems {

    private static final int SHOWN = 20;

    private FeelProblems() {}

    static String sentence(Component asker, Feel.Problem problem) {
        var near = problem.near().isBlank()
                ? ""
                : problem.near().substring(0, Math.min(SHOWN, problem.near().length()));
        return problem.kind() == Feel.Problem.Kind.SYNTAX && near.isEmpty()
                ? asker.getTranslation("panel.feel.syntax-end")
                : asker.getTranslation(Keys.of("panel.feel", problem.kind()), near);
    }
}
