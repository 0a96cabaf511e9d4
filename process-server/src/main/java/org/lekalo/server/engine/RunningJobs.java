package org.lekalo.server.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Jobs run from when the server is ready until it begins to stop; never, where they are executed by hand. */
@Component
class RunningJobs implements SmartLifecycle {

    private final ProcessEngineConfigurationImpl engine;
    private final boolean automatic;

    RunningJobs(ProcessEngineConfigurationImpl engine, @Value("${lekalo.jobs.run:true}") boolean automatic) {
        this.engine = engine;
        this.automatic = automatic;
    }

    @Override
    public void start() {
        if (automatic) {
            engine.getJobExecutor().start();
        }
    }

    @Override
    public void stop() {
        engine.getJobExecutor().shutdown();
    }

    @Override
    public boolean isRunning() {
        return engine.getJobExecutor().isActive();
    }

    /** Stops before the web server and the data source do. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
