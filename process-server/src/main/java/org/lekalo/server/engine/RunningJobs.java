package org.lekalo.server.engine;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Jobs run from when the server is ready until it begins to stop; never, where they are executed by hand. */
@Component
class RunningJobs implements SmartLifecycle, HealthIndicator {

    private final NodeJobs jobs;
    private final boolean automatic;

    RunningJobs(NodeJobs jobs, @Value("${lekalo.jobs.run:true}") boolean automatic) {
        this.jobs = jobs;
        this.automatic = automatic;
    }

    @Override
    public void start() {
        if (automatic) {
            jobs.start();
        }
    }

    @Override
    public void stop() {
        jobs.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobs.isActive();
    }

    /** Down where nobody looks for due jobs any more. */
    @Override
    public Health health() {
        return jobs.looks() ? Health.up().build() : Health.down().build();
    }

    /** Stops before the web server and the data source do. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
