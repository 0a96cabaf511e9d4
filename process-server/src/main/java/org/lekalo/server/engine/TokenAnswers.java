package org.lekalo.server.engine;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.lekalo.library.block.Configured;
import org.lekalo.library.block.Pace;
import org.lekalo.server.expression.Outcomes;

/**
 * Which answer is a token's own, where several are on their way in one scope: any of them may have come to the same step since.
 * Where ways part or meet it is forgotten, and the last answer counts.
 */
final class TokenAnswers {

    private TokenAnswers() {}

    /** @param lastVisit of a step that was left just now; a border is left with the step it is on */
    static void left(ExecutionEntity token, ActivityImpl source, Function<String, Optional<String>> lastVisit) {
        var step = source.getEventScope() instanceof ActivityImpl host && host != source.getFlowScope() ? host : source;
        if (Definitions.configured(step).filter(TokenAnswers::isAnswered).isEmpty()) {
            return;
        }
        var name = Outcomes.VISIT + step.getId();
        if (token.isConcurrent() || token.hasVariableLocal(name)) {
            lastVisit.apply(step.getId()).ifPresent(visit -> token.setVariableLocal(name, visit));
        }
    }

    private static boolean isAnswered(Configured step) {
        return step.block().shape().isForAPerson() || step.block().pace() == Pace.CALLS;
    }

    static void forget(DelegateExecution execution) {
        var token = (ExecutionEntity) execution;
        forgetLocal(token);
        if (!token.isScope()) {
            forgetLocal(token.getParent());
        }
    }

    private static void forgetLocal(ExecutionEntity token) {
        token.getVariableNamesLocal().stream()
                .filter(name -> name.startsWith(Outcomes.VISIT))
                .toList()
                .forEach(token::removeVariableLocal);
    }
}
