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

    static final Set<String> BLOCKS = Set.of("changeFieldsBlock", "moveStageBlock", "notifyBlock", "userTaskBlock");

    private static final Pattern BLOCK = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern WORKING_DAYS = Pattern.compile("\\$\\{workingCalendar\\.after\\((\\d{1,6})\\)}");
    private static final String WAIT_UNTIL = "${waitUntilBlock.moment(execution)}";

    private final BeanFactory beans;

    ClosedExpressions(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Expression createExpression(String text) {
        if (text.equals(WAIT_UNTIL)) {
            return new Reference(text, false, this::waitUntil);
        }
        var block = BLOCK.matcher(text);
        if (block.matches() && BLOCKS.contains(block.group(1))) {
            return new Reference(text, false, scope -> beans.getBean(block.group(1)));
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

    private Date waitUntil(VariableScope scope) {
        return Date.from(beans.getBean("waitUntilBlock", Moments.class).moment((DelegateExecution) scope));
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
