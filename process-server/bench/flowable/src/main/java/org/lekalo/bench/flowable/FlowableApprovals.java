package org.lekalo.bench.flowable;

import java.util.Map;
import org.flowable.engine.HistoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.lekalo.bench.approval.ApprovalEngine;
import org.springframework.stereotype.Component;

@Component
class FlowableApprovals implements ApprovalEngine {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;

    FlowableApprovals(RuntimeService runtime, TaskService tasks, HistoryService history) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
    }

    @Override
    public String start(String businessKey, Map<String, Object> variables) {
        return runtime.startProcessInstanceByKey("approval", businessKey, variables)
                .getId();
    }

    @Override
    public String taskOfGroup(String instance, String group) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskCandidateGroup(group)
                .singleResult()
                .getId();
    }

    @Override
    public String taskOfPerson(String instance, String person) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskAssignee(person)
                .singleResult()
                .getId();
    }

    @Override
    public void claim(String task, String person) {
        tasks.claim(task, person);
    }

    @Override
    public void complete(String task, Map<String, Object> variables) {
        tasks.complete(task, variables);
    }

    @Override
    public long ended() {
        return history.createHistoricProcessInstanceQuery().finished().count();
    }
}
