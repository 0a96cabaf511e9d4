package org.lekalo.bench.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.lekalo.bench.approval.Run;

/** An engine with its starter's defaults, driven inside its own JVM through its Java API. */
record BareEngine(String name, Path jar) implements Contestant {

    @Override
    public Running start(String jdbcUrl) throws IOException {
        var process = JavaProcess.start(name, jar, Map.of("SPRING_DATASOURCE_URL", jdbcUrl));
        process.answer("ready");
        return new AtWork(process);
    }

    private record AtWork(JavaProcess process) implements Running {

        @Override
        public Run run(int clients, Duration howLong) throws IOException {
            process.tell("run %d %d".formatted(clients, howLong.toMillis()));
            var words = process.answer("ran").split(" ");
            return new Run(clients, Integer.parseInt(words[1]), Duration.ofNanos(Long.parseLong(words[2])));
        }

        @Override
        public long ended() throws IOException {
            process.tell("ended");
            return Long.parseLong(process.answer("ended").split(" ")[1]);
        }

        @Override
        public Duration cpu() {
            return process.cpu();
        }

        @Override
        public void close() throws IOException {
            process.close();
        }
    }
}
