package org.lekalo.server.model;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.lekalo.library.compile.CompiledProcess;
import org.springframework.stereotype.Component;

/** What the engine has of our models. */
@Component
class Deployments {

    private final RepositoryService definitions;
    private final ManagementService jobs;

    Deployments(RepositoryService definitions, ManagementService jobs) {
        this.definitions = definitions;
        this.jobs = jobs;
    }

    /** The id of the new definition. */
    String deploy(String name, CompiledProcess compiled) {
        return definitions
                .createDeployment()
                .name(name)
                .addString(compiled.key() + ".bpmn", compiled.xml())
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .stream()
                .filter(definition -> definition.getKey().equals(compiled.key()))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    /** The engine would hold the jobs of what runs along with the definition; those are to go on. */
    void stopStarts(String key) {
        if (definitions.createProcessDefinitionQuery().processDefinitionKey(key).count() > 0) {
            definitions.suspendProcessDefinitionByKey(key, false, null);
            jobs.activateJobDefinitionByProcessDefinitionKey(key, true);
        }
    }
}
