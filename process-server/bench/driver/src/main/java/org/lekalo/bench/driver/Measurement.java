package org.lekalo.bench.driver;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lekalo.bench.approval.Run;
import org.lekalo.bench.driver.Database.Cost;

/** One run of one contestant, and what it used. */
record Measurement(String contestant, int round, Run run, Usage usage) {

    record Usage(Cost database, Map<String, Long> calls, long commits, Duration engineCpu, Duration machineCpu) {}

    /** The statements of one instance, the most frequent first. */
    List<Map.Entry<String, Double>> statementsByText() {
        return usage.calls().entrySet().stream()
                .filter(statement -> statement.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(statement -> Map.entry(statement.getKey(), perInstance(statement.getValue())))
                .toList();
    }

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
