package org.lekalo.bench.approval;

import java.util.Map;

/** What an application asks of an engine during one approval, a call each; ids are the engine's own. */
public interface ApprovalEngine {

    /** Starts an approval and returns its instance id; the first task is open on return. */
    String start(String businessKey, Map<String, Object> variables);

    String taskOfGroup(String instance, String group);

    String taskOfPerson(String instance, String person);

    void claim(String task, String person);

    void complete(String task, Map<String, Object> variables);

    /** How many approvals have ended since the database was made: proof that the load did what it says. */
    long ended();
}
