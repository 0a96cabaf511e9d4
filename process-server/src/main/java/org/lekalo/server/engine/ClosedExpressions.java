package org.lekalo.server.engine;

import java.lang.reflect.Method;
import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.ElProviderCompatible;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.lekalo.server.people.WorkingCalendar;
import org.springframework.beans.factory.BeanFactory;

/**
 * Takes the place of JUEL: the few references that the compiler writes, and no language at all. A definition that
 * brings any other expression, in whatever slot, cannot be deployed.
 */
final class ClosedExpressions implements ExpressionManager, ElProviderCompatible {

    /** The bean that stands for the block a token is at; what was published before blocks had one name has the others. */
    private static final String BLOCK = "block";

    private static final Set<String> TO_BLOCK =
            Set.of("${block}", "${changeFieldsBlock}", "${moveStageBlock}", "${notifyBlock}", "${userTaskBlock}");

    /** Of the block that the token is at itself, as it was written before there were races. */
    private static final Set<String> TO_MOMENT = Set.of("${block.moment}", "${waitUntilBlock.moment(execution)}");

    private static final Pattern OF_ELEMENT = Pattern.compile("\\$\\{block\\.(moment|event)\\('([^']{1,255})'\\)}");

    private static final Pattern WORKING_DAYS = Pattern.compile("\\$\\{workingCalendar\\.after\\((\\d{1,6})\\)}");

    private final BeanFactory beans;

    ClosedExpressions(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Expression createExpression(String text) {
        if (TO_MOMENT.contains(text)) {
            return new Reference(
                    text, false, scope -> moment(scope, ((DelegateExecution) scope).getCurrentActivityId()));
        }
        var ofElement = OF_ELEMENT.matcher(text);
        if (ofElement.matches()) {
            var element = ofElement.group(2);
            return ofElement.group(1).equals("moment")
                    ? new Reference(text, false, scope -> moment(scope, element))
                    : new Reference(text, false, scope -> waits().event((DelegateExecution) scope, element));
        }
        if (TO_BLOCK.contains(text)) {
            return new Reference(text, false, scope -> beans.getBean(BLOCK));
        }
        var days = WORKING_DAYS.matcher(text);
        if (days.matches()) {
            int count = Integer.parseInt(days.group(1));
            return new Reference(text, false, scope -> after(count));
        }
        if (text.contains("${") || text.contains("#{")) {
            throw new ProcessEngineException("This expression is not one of the compiler's: " + text);
        }
        return new Reference(text, true, scope -> text);
    }

    private Date after(int workingDays) {
        return Date.from(beans.getBean(WorkingCalendar.class).after(workingDays));
    }

    private Date moment(VariableScope scope, String element) {
        return Date.from(waits().moment((DelegateExecution) scope, element));
    }

    private Waits waits() {
        return beans.getBean(BLOCK, Waits.class);
    }

    /** Decisions have FEEL. */
    @Override
    public ElProvider toElProvider() {
        return text -> {
            throw new ProcessEngineException("This expression is not FEEL: " + text);
        };
    }

    /** The engine offers functions of its own; nothing here can call one. */
    @Override
    public void addFunction(String name, Method function) {}
}
