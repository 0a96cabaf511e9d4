package org.lekalo.server.engine;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.lekalo.library.block.Configured;
import org.lekalo.library.block.Course;
import org.lekalo.library.compile.ProcessCompiler;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.palette.time.Deadline;
import org.springframework.stereotype.Component;

/** What the engine has deployed, from its cache: asking costs no statement after the first time. */
@Component
public class Definitions {

    private static final String KEY = "model-";

    private final ProcessEngineConfigurationImpl engine;

    Definitions(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    static Optional<Configured> configured(ActivityImpl activity) {
        return Optional.ofNullable((Configured) activity.getProperty(BlockReader.BLOCK));
    }

    /** Whether the drawing has a way for a refusal of the step a token stands at. */
    public boolean refusalIsCaught(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getActivity().getProperty(BlockReader.REFUSAL_CAUGHT) != null;
    }

    /** A block of a published version; empty where the version has no such block. */
    public Optional<Configured> block(String definitionId, String elementId) {
        return Optional.ofNullable(definition(definitionId).findActivity(elementId))
                .flatMap(Definitions::configured);
    }

    /** The deadlines of a task by their elements. */
    public Map<String, Configured> deadlines(String definitionId, String taskId) {
        var deadlines = new HashMap<String, Configured>();
        definition(definitionId)
                .findActivity(taskId)
                .getEventActivities()
                .forEach(event -> configured(event)
                        .filter(block -> block.is(Deadline.class))
                        .ifPresent(deadline -> deadlines.put(event.getId(), deadline)));
        return deadlines;
    }

    /** What the element is called; empty where it has no name. */
    public String name(String definitionId, String elementId) {
        return Optional.ofNullable(definition(definitionId).findActivity(elementId))
                .map(Definitions::name)
                .orElse("");
    }

    /** The engine keeps it among the properties, and leaves its own field empty. */
    private static String name(ActivityImpl activity) {
        return activity.getProperty("name") instanceof String name ? name : "";
    }

    /** What the element is called; without a name of its own, what its block is called. */
    public String title(String definitionId, String elementId, Locale language) {
        var name = name(definitionId, elementId);
        return name.isBlank()
                ? block(definitionId, elementId)
                        .map(known ->
                                Palette.BLOCKS.summary(known.block(), language).name())
                        .orElse("")
                : name;
    }

    /** The waits of a race, in their order; the engine keeps no arrows to them. */
    public List<String> waits(String definitionId, String raceId) {
        return Optional.ofNullable(definition(definitionId).findActivity(raceId)).stream()
                .flatMap(race ->
                        race.getFlowScope().getActivities().stream().filter(race.getEventActivities()::contains))
                .map(ActivityImpl::getId)
                .toList();
    }

    /** The tasks from which a token may come to the element without another task between. */
    public Set<String> tasksBefore(String definitionId, String elementId) {
        var tasks = new HashSet<String>();
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<ActivityImpl>();
        Optional.ofNullable(definition(definitionId).findActivity(elementId)).ifPresent(ahead::add);
        while (!ahead.isEmpty()) {
            for (var source : sources(ahead.remove())) {
                if (isTask(source)) {
                    tasks.add(source.getId());
                } else if (seen.add(source.getId())) {
                    ahead.add(source);
                }
            }
        }
        return tasks;
    }

    /** Where a token comes from; a boundary's comes from the step it sits on, unless that is a task that it was not done in time. */
    private static List<ActivityImpl> sources(ActivityImpl activity) {
        if (activity.getEventScope() instanceof ActivityImpl host && host != activity.getFlowScope()) {
            boolean wasNotDone = isTask(host)
                    || configured(activity)
                            .filter(block -> block.is(Deadline.class))
                            .isPresent();
            return wasNotDone ? List.of() : ends(host).toList();
        }
        if (activity.getIncomingTransitions().isEmpty() && activity.getFlowScope() instanceof ActivityImpl part) {
            return List.of(part);
        }
        return activity.getIncomingTransitions().stream()
                .flatMap(transition -> ends((ActivityImpl) transition.getSource()))
                .toList();
    }

    /** Of a part, where what is in it is over; a step is its own end. */
    private static Stream<ActivityImpl> ends(ActivityImpl step) {
        return step.getActivities().isEmpty()
                ? Stream.of(step)
                : step.getActivities().stream()
                        .filter(inner -> inner.getOutgoingTransitions().isEmpty())
                        .flatMap(Definitions::ends);
    }

    private static boolean isTask(ActivityImpl activity) {
        return configured(activity).filter(block -> block.is(UserTask.class)).isPresent();
    }

    /** What the drawing tells whoever stands at the element; empty where nothing. */
    public String instruction(String definitionId, String elementId) {
        var activity = definition(definitionId).findActivity(elementId);
        return activity == null || activity.getProperty(BlockReader.INSTRUCTION) == null
                ? ""
                : (String) activity.getProperty(BlockReader.INSTRUCTION);
    }

    /** The ways into the latest version of every model that has not been taken away. */
    public List<PublishedStart> starts() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().active().list().stream()
                .map(known -> definition(known.getId()))
                .flatMap(Definitions::starts)
                .toList();
    }

    private static Stream<PublishedStart> starts(ProcessDefinitionEntity definition) {
        return definition.getActivities().stream()
                .flatMap(activity -> configured(activity)
                        .filter(known -> known.block().course() == Course.START)
                        .map(start -> new PublishedStart(
                                of(definition),
                                activity.getId(),
                                name(activity),
                                start,
                                activity.equals(definition.getInitial())))
                        .stream());
    }

    /** The definition of what is drawn in a part that runs apart, of the same version. */
    public String apart(PublishedProcess process, String part) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(definition(process.definitionId()).getDeploymentId())
                .processDefinitionKey(
                        ProcessCompiler.key(ProcessCompiler.key(process.model().value()), part))
                .singleResult()
                .getId();
    }

    public PublishedProcess process(String definitionId) {
        return of(definition(definitionId));
    }

    private ProcessDefinitionEntity definition(String definitionId) {
        var deployed = engine.getDeploymentCache();
        var known = deployed.getProcessDefinitionCache().get(definitionId);
        return known != null
                ? known
                : engine.getCommandExecutorTxRequired()
                        .execute(context -> deployed.findDeployedProcessDefinitionById(definitionId));
    }

    /** As {@link #process}, inside a command of the engine. */
    static PublishedProcess inCommand(String definitionId) {
        return of(Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId));
    }

    /** What is drawn in a part that runs apart has the part's id behind the number. */
    private static ProcessModelId model(String key) {
        int end = key.indexOf('-', KEY.length());
        return ProcessModelId.valueOf(key.substring(KEY.length(), end < 0 ? key.length() : end));
    }

    private static PublishedProcess of(ProcessDefinitionEntity definition) {
        return new PublishedProcess(
                model(definition.getKey()),
                Optional.ofNullable(definition.getName()).orElse(""),
                Integer.parseInt(definition.getVersionTag()),
                definition.getId());
    }
}
