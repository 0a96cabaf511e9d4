package org.lekalo.library.feel;

import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;

/** What went wrong on the way, as far as anybody asks; the engine's own would keep a sentence for each time. */
final class Failures extends EvaluationFailureCollector {

    private final FeelBudget budget;
    private boolean assertion;
    private boolean unknownFunction;

    Failures(FeelBudget budget) {
        this.budget = budget;
    }

    @Override
    public void addFailure(EvaluationFailureType type, String message) {
        budget.spend(1 + message.length() / 8);
        assertion |= type instanceof EvaluationFailureType.ASSERT_FAILURE$;
        unknownFunction |= type instanceof EvaluationFailureType.NO_FUNCTION_FOUND$
                && message.startsWith("No function found with name");
    }

    boolean assertion() {
        return assertion;
    }

    boolean unknownFunction() {
        return unknownFunction;
    }
}
