package org.lekalo.bench.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of our applications as it is built, which answers over HTTP; its log is kept beside the report. */
record Application(Process process) implements AutoCloseable {

    private static final int SECONDS_TO_END = 40;

    static Application start(String name, Path jar, Map<String, String> environment) throws IOException {
        return new Application(JavaProcess.start(JavaProcess.builder(jar, environment)
                .redirectOutput(JavaProcess.log(name).toFile())));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Duration cpu() {
        return ProcessorTime.ofTree(process.toHandle());
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
