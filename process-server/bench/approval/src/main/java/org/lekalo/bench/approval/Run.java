package org.lekalo.bench.approval;

import java.time.Duration;

/** What some clients together got done, from the first start to the last completion. */
public record Run(int clients, int instances, Duration took) {

    public double instancesPerSecond() {
        return instances * 1e9 / took.toNanos();
    }
}
