package org.lekalo.bench.driver;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were taken on. */
record Machine(String processor, int cores, long memoryGigabytes, String system, String java) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    static Machine here() throws IOException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                System.getProperty("java.vendor") + " " + Runtime.version());
    }

    @Override
    public String toString() {
        return "%d cores (%s), %d GB, %s, Java %s".formatted(cores, processor, memoryGigabytes, system, java);
    }

    private static String processorName() throws IOException {
        if (!Files.exists(CPU_INFO)) {
            return "unknown processor";
        }
        try (var lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        }
    }
}
