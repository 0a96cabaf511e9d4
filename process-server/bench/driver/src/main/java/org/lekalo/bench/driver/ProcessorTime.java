package org.lekalo.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time as the operating system accounts it. */
final class ProcessorTime {

    private static final Path SINCE_BOOT = Path.of("/proc/stat");
    private static final long MILLIS_PER_TICK = 10;

    private ProcessorTime() {}

    /** Of all processes since boot; the user, nice and system columns of Linux's {@code /proc/stat}, zero elsewhere. */
    static Duration ofMachine() throws IOException {
        if (!Files.exists(SINCE_BOOT)) {
            return Duration.ZERO;
        }
        try (var lines = Files.lines(SINCE_BOOT)) {
            var columns = lines.findFirst().orElseThrow().split(" +");
            var ticks = Stream.of(columns)
                    .skip(1)
                    .limit(3)
                    .mapToLong(Long::parseLong)
                    .sum();
            return Duration.ofMillis(ticks * MILLIS_PER_TICK);
        }
    }

    static Duration ofTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
