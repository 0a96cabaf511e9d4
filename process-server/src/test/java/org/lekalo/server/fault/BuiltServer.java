package org.lekalo.server.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.lekalo.library.contract.ContractClient;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.Credentials;

/** The server as it was built, a process of its own, and the administrator who uses it. */
final class BuiltServer implements AutoCloseable {

    private static final String PASSWORD = "a long enough password";
    private static final Path LOGS = Path.of("target", "faults");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;
    private String token = "";

    private BuiltServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static BuiltServer on(OwnPostgres postgres) throws IOException {
        return on(postgres, Map.of());
    }

    static BuiltServer on(OwnPostgres postgres, Map<String, String> environment) throws IOException {
        int port = freePort();
        var builder = new ProcessBuilder(Unpacked.SERVER.command(
                port,
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djavax.xml.accessExternalSchema=file,jar:file,jar,jar:nested,nested"));
        builder.environment()
                .putAll(Map.of(
                        "LEKALO_SERVER_PORT",
                        Integer.toString(port),
                        "LEKALO_DB_URL",
                        postgres.url(),
                        "LEKALO_DB_USER",
                        "postgres",
                        "LEKALO_ADMIN_PASSWORD",
                        PASSWORD));
        builder.environment().putAll(environment);
        Files.createDirectories(LOGS);
        var log = LOGS.resolve("server-" + port + ".log").toFile();
        var process = builder.redirectErrorStream(true).redirectOutput(log).start();
        return new BuiltServer(process, URI.create("http://127.0.0.1:" + port)).signedIn();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private BuiltServer signedIn() {
        await("readiness of " + address)
                .atMost(Duration.ofMinutes(5))
                .failFast("ended early, see " + LOGS, () -> !process.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> health("readiness") == 200);
        token = ContractClient.to(address, () -> null, () -> Locale.ENGLISH)
                .api(SessionApi.class)
                .signIn(new Credentials("admin", PASSWORD))
                .token();
        return this;
    }

    <T> T api(Class<T> contract) {
        return ContractClient.to(address, () -> token, () -> Locale.ENGLISH).api(contract);
    }

    /** The lines of the stream of changes, from now on. */
    List<String> listen() throws IOException, InterruptedException {
        List<String> heard = new CopyOnWriteArrayList<>();
        var answer = http.send(
                request("/api/changes")
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofLines());
        var listener = new Thread(() -> answer.body().forEach(heard::add));
        listener.setDaemon(true);
        listener.start();
        await().until(() -> !heard.isEmpty());
        return heard;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    /** The status of one group of health. */
    int health(String group) throws IOException, InterruptedException {
        return http.send(request("/actuator/health/" + group).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** In peace; says how long it took. */
    Duration stop() throws InterruptedException {
        long from = System.nanoTime();
        process.destroy();
        process.waitFor();
        Unpacked.SERVER.keepClassesOf(address.getPort());
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** At once, finishing nothing. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 40, TimeUnit.SECONDS).join().destroyForcibly();
        Unpacked.SERVER.keepClassesOf(address.getPort());
    }
}
