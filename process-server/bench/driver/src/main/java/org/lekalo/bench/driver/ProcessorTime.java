package org.lekalo.bench.driver;

import java.time.Duration;
import java.util.stream.Stream;

/** Processor time as the operating system accounts it. */
final class ProcessorTime {

    private ProcessorTime() {}

    static Duration ofTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
