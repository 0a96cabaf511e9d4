package org.lekalo.server.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What the engine need not ask the database, because it is known here: definitions do not change, our tasks have neither
 * sub-tasks nor links nor variables, an execution has one task, and a job with retries left has no incident. Saves a third of an
 * instance's statements.
 */
final class Thrift {

    private Thrift() {}

    static List<SessionFactory> managers() {
        return List.of(
                new Replaced(JobManager.class, PromptJobs::new),
                new Replaced(ProcessDefinitionManager.class, KnownDefinitions::new),
                new Replaced(JobDefinitionManager.class, KnownJobDefinitions::new),
                new Replaced(ExecutionManager.class, WholeTrees::new),
                new Replaced(TaskManager.class, PlainTasks::new),
                new Replaced(IdentityLinkManager.class, NoLinks::new),
                new Replaced(VariableInstanceManager.class, NoVariables::new),
                new Replaced(ExitsOfOneChoice.class, ExitsOfOneChoice::new));
    }

    private record Replaced(Class<?> type, Supplier<Session> replacement) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return replacement.get();
        }
    }

    private static final class KnownDefinitions extends ProcessDefinitionManager {

        @Override
        public @Nullable ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
            var found = super.getCachedResourceDefinitionEntity(id);
            return found != null
                    ? found
                    : Context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .getProcessDefinitionCache()
                            .get(id);
        }
    }

    private static final class KnownJobDefinitions extends JobDefinitionManager {

        private static final int MOST = 20_000;
        private static final Map<String, JobDefinitionEntity> KNOWN = new ConcurrentHashMap<>();

        @Override
        public @Nullable JobDefinitionEntity findById(String id) {
            var known = KNOWN.get(id);
            if (known != null) {
                return known;
            }
            var found = super.findById(id);
            if (found != null && found.getRevision() > 0) {
                if (KNOWN.size() >= MOST) {
                    KNOWN.clear();
                }
                KNOWN.put(id, found);
            }
            return found;
        }
    }

    /** An execution reached from its task or job is read together with its instance's others: all are needed. */
    private static final class WholeTrees extends ExecutionManager {

        @Override
        public @Nullable ExecutionEntity findExecutionById(String id) {
            if (getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) != null) {
                return super.findExecutionById(id);
            }
            return instanceOf(id)
                    .map(instance -> findExecutionsByProcessInstanceId(instance))
                    .flatMap(tree -> restored(tree).stream()
                            .filter(execution -> execution.getId().equals(id))
                            .findFirst())
                    .orElseGet(() -> super.findExecutionById(id));
        }

        private Optional<String> instanceOf(String execution) {
            return Stream.concat(
                            getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                                    .map(task -> new Place(task.getExecutionId(), task.getProcessInstanceId())),
                            Stream.ofNullable(Context.getCommandContext().getCurrentJob())
                                    .map(job -> new Place(job.getExecutionId(), job.getProcessInstanceId())))
                    .filter(place -> execution.equals(place.execution()) || execution.equals(place.instance()))
                    .map(Place::instance)
                    .findFirst();
        }

        private record Place(
                @Nullable String execution, @Nullable String instance) {}

        private static List<ExecutionEntity> restored(List<ExecutionEntity> tree) {
            tree.stream()
                    .filter(ExecutionEntity::isProcessInstanceExecution)
                    .findFirst()
                    .ifPresent(root -> root.restoreProcessInstance(tree, null, null, null, null, null, null));
            return tree;
        }
    }

    /** Tells of definitions without reading them. */
    static final class KnowingProducer extends CacheAwareHistoryEventProducer {

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            return Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
        }
    }

    private static final class PlainTasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String id) {
            return new ArrayList<>();
        }

        @Override
        public List<TaskEntity> findTasksByExecutionId(String id) {
            var known = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(task -> id.equals(task.getExecutionId()))
                    .toList();
            return known.isEmpty() ? super.findTasksByExecutionId(id) : new ArrayList<>(known);
        }
    }

    private static final class NoLinks extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String id) {
            return new ArrayList<>();
        }
    }

    private static final class NoVariables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String id) {
            return new ArrayList<>();
        }
    }

    static final class FailedJobs extends DefaultIncidentHandler {

        FailedJobs() {
            super(Incident.FAILED_JOB_HANDLER_TYPE);
        }

        @Override
        protected void removeIncident(IncidentContext context, boolean resolved) {
            Job job = Context.getCommandContext()
                    .getDbEntityManager()
                    .getCachedEntity(JobEntity.class, context.getConfiguration());
            if (job == null || job.getRetries() == 0) {
                super.removeIncident(context, resolved);
            }
        }
    }
}
