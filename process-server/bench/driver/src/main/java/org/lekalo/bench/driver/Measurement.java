package org.lekalo.bench.driver;

import java.time.Duration;
import org.lekalo.bench.approval.Run;
import org.lekalo.bench.driver.Database.Cost;

/** One run of one contestant, and what it used. */
record Measurement(String contestant, int round, Run run, Usage usage) {

    record Usage(Cost database, long commits, Duration engineCpu, Duration machineCpu) {}

    double statements() {
        return perInstance(usage.database().statements());
    }

    double commits() {
        return perInstance(usage.commits());
    }

    double walKilobytes() {
        return perInstance(usage.database().walBytes()) / 1024;
    }

    double engineCpuMillis() {
        return perInstance(usage.engineCpu().toMillis());
    }

    double databaseCpuMillis() {
        return perInstance(usage.database().cpu().toMillis());
    }

    /** Cores kept busy by anything else on the machine; not a number where the system does not tell. */
    double coresOfOthers() {
        if (usage.machineCpu().isZero()) {
            return Double.NaN;
        }
        var others = usage.machineCpu()
                .minus(usage.engineCpu())
                .minus(usage.database().cpu());
        return (double) others.toNanos() / run.took().toNanos();
    }

    private double perInstance(long total) {
        return (double) total / run.instances();
    }
}
