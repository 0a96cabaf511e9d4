package org.lekalo.server.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has failed jobs run again. */
@Component
public class Retries {

    private final ManagementService jobs;
    private final ProcessEngineConfigurationImpl engine;

    Retries(ManagementService jobs, ProcessEngineConfigurationImpl engine) {
        this.jobs = jobs;
        this.engine = engine;
    }

    /** Once, as soon as the transaction has committed; its incident is closed. */
    @Transactional
    public void again(String job) {
        jobs.setJobRetries(job, 1);
        jobs.setJobDuedate(job, ClockUtil.getCurrentTime());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                engine.getJobExecutor().jobWasAdded();
            }
        });
    }
}
