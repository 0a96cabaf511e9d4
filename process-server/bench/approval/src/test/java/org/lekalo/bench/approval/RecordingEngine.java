package org.lekalo.bench.approval;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An engine that only writes down what it is asked. */
class RecordingEngine implements ApprovalEngine {

    final List<String> calls = new CopyOnWriteArrayList<>();

    @Override
    public String start(String businessKey, Map<String, Object> variables) {
        calls.add("start " + businessKey);
        return businessKey;
    }

    @Override
    public String taskOfGroup(String instance, String group) {
        calls.add("task of " + group);
        return "decide " + instance;
    }

    @Override
    public String taskOfPerson(String instance, String person) {
        calls.add("task of " + person);
        return "prepare " + instance;
    }

    @Override
    public void claim(String task, String person) {
        calls.add("claim " + task + " for " + person);
    }

    @Override
    public void complete(String task, Map<String, Object> variables) {
        calls.add("complete " + task + " " + variables);
    }

    @Override
    public long ended() {
        return calls.stream()
                .filter(call -> call.startsWith("complete prepare"))
                .count();
    }
}
