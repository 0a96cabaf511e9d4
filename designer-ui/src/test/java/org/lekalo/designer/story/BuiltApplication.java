package org.lekalo.designer.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One of the applications as it was built, running on a free port of this machine. */
final class BuiltApplication implements AutoCloseable {

    /** XML that is read may name no other file, only what the jars themselves bring. */
    private static final String XML_GUARD = "-Djavax.xml.accessExternalSchema=file,jar:file,jar,jar:nested,nested";

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Process process;
    private final Path log;
    private final int port;

    private BuiltApplication(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** @param portName the environment's name of the port */
    static BuiltApplication start(Path jar, String portName, Map<String, String> environment) {
        int port = freePort();
        var log = Path.of("target", "stories", jar.getFileName() + ".log");
        try {
            Files.createDirectories(log.getParent());
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var builder = new ProcessBuilder(List.of(
                    java,
                    XML_GUARD,
                    "-Dfile.encoding=UTF-8",
                    "-Xmx768m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-jar",
                    jar.toString()));
            builder.environment().putAll(environment);
            builder.environment().put(portName, Integer.toString(port));
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new BuiltApplication(process, log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    BuiltApplication awaitReady(String path) {
        Awaitility.await(url() + path)
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(300))
                .failFast("ended early, see " + log, () -> !process.isAlive())
                .until(() -> answers(path));
        return this;
    }

    private boolean answers(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** In peace, so that its database ends with it; by force where it does not go. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
