package org.lekalo.server.engine;

import static java.util.stream.Collectors.toMap;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.lekalo.library.block.Blocks;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Pace;
import org.lekalo.library.palette.record.IfRefused;
import org.lekalo.library.palette.start.Starts;
import org.lekalo.library.palette.start.Starts.WhenRunning;
import org.lekalo.server.expression.Expressions;
import org.springframework.beans.factory.ObjectProvider;

/** Hangs what the engine does not know by itself on a definition it reads: block settings, conditions, taken flows. */
final class BlockReader extends AbstractBpmnParseListener {

    static final String BLOCK = "block";
    static final String REFUSAL_CAUGHT = "refusalCaught";
    static final String INSTRUCTION = "instruction";

    /** Where ways part or meet. */
    private static final Set<Course> PARTING = EnumSet.of(Course.ALL_WAYS, Course.SOME_WAYS);

    private final Blocks blocks;
    private final TurnRecorder recorder;
    private final ObjectProvider<Expressions> feel;
    private final ObjectProvider<Replacement> replacement;

    BlockReader(
            Blocks blocks,
            TurnRecorder recorder,
            ObjectProvider<Expressions> feel,
            ObjectProvider<Replacement> replacement) {
        this.blocks = blocks;
        this.recorder = recorder;
        this.feel = feel;
        this.replacement = replacement;
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, recorder);
        var condition = element.element(BpmnParse.CONDITION_EXPRESSION);
        if (condition == null) {
            return;
        }
        if (!"feel".equals(condition.attribute("language"))) {
            throw new ProcessEngineException("A condition that is not FEEL: " + flow.getId());
        }
        flow.setProperty(
                BpmnParse.PROPERTYNAME_CONDITION,
                new FeelCondition(feel.getObject(), condition.getText().strip()));
    }

    /** All of the process is read by now, at whatever depth. */
    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        walk(process, definition);
    }

    private void walk(Element element, ProcessDefinitionEntity definition) {
        for (var child : element.elements()) {
            var activity = definition.findActivity(child.attribute("id"));
            if (activity != null && !child.getTagName().equals("sequenceFlow")) {
                keep(child, activity);
                walk(child, definition);
            }
        }
    }

    private void keep(Element element, ActivityImpl activity) {
        if (activity.getEventScope() instanceof ActivityImpl race
                && race.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
            child(element, "incoming").ifPresent(arrow -> won(activity, race, arrow.getText()));
        }
        child(element, "documentation").ifPresent(text -> activity.setProperty(INSTRUCTION, text.getText()));
        blocks.named(properties(element)).ifPresent(block -> {
            activity.setProperty(BLOCK, block);
            if (block.block().pace() == Pace.CALLS) {
                // an execution of its own, which lives as long as the wait: any other the engine may put in another's
                // place
                activity.setScope(true);
            }
            if (block.is(IfRefused.class)) {
                activity.getEventScope().setProperty(REFUSAL_CAUGHT, true);
            } else if (block.block().course() == Course.START
                    && block.get(Starts.WHEN_RUNNING) == WhenRunning.REPLACE) {
                activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> replacement.getObject().begun(execution));
            } else if (PARTING.contains(block.block().course())) {
                activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) TokenAnswers::forget);
            }
        });
    }

    /** The engine has no arrow from a race to its waits: the token was at the race, and is where the wait is over. */
    private void won(ActivityImpl wait, ActivityImpl race, String arrow) {
        wait.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                execution -> recorder.took(execution, arrow, race.getId()));
    }

    @Override
    public void parseScriptTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        throw new ProcessEngineException("Scripts do not run here: " + activity.getId());
    }

    private static Map<String, String> properties(Element element) {
        return child(element, "extensionElements").flatMap(extensions -> child(extensions, "properties")).stream()
                .flatMap(properties -> properties.elements("property").stream())
                .collect(toMap(property -> property.attribute("name"), property -> property.attribute("value")));
    }

    private static Optional<Element> child(Element element, String name) {
        return element.elements().stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst();
    }
}
