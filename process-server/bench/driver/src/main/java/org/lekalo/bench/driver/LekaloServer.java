package org.lekalo.bench.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ContractClient;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.Credentials;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Our server as it is built, in a JVM of its own, on one of the benchmark's databases. */
final class LekaloServer implements AutoCloseable {

    static final Path JAR = JavaProcess.jar("process-server-0.1.0-SNAPSHOT.jar");
    private static final String PASSWORD = "measured-not-guessed";

    private Application process;
    private int lives = 1;
    private final URI address;
    private final String jdbcUrl;

    private LekaloServer(Application process, URI address, String jdbcUrl) {
        this.process = process;
        this.address = address;
        this.jdbcUrl = jdbcUrl;
    }

    /** Returns when it takes calls, with the people and deals of {@link BenchCompany} made. */
    static LekaloServer start(String jdbcUrl, int deals) throws IOException, SQLException {
        var address = LocalAddress.free();
        var process = process("Lekalo", address, jdbcUrl);
        var server = new LekaloServer(process, address, jdbcUrl);
        server.awaitReady();
        try (var connection = server.connect()) {
            BenchCompany.make(connection, deals);
        }
        return server;
    }

    private static Application process(String name, URI address, String jdbcUrl) throws IOException {
        return Application.start(
                name,
                JAR,
                Map.of(
                        "LEKALO_SERVER_PORT",
                        String.valueOf(address.getPort()),
                        "LEKALO_DB_URL",
                        jdbcUrl,
                        "LEKALO_ADMIN_PASSWORD",
                        PASSWORD));
    }

    private void awaitReady() throws IOException {
        LocalAddress.awaitAnswer(address.resolve("/actuator/health/readiness"), process);
    }

    /** At once, finishing nothing. */
    void kill() {
        process.kill();
    }

    /** At the same address, on the same database; each life has a log of its own. */
    void startAgain() throws IOException {
        lives++;
        process = process("Lekalo " + lives, address, jdbcUrl);
        awaitReady();
    }

    URI address() {
        return address;
    }

    static String password() {
        return PASSWORD;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }

    ContractClient as(String login) {
        var token = token(login);
        return client(() -> token);
    }

    String token(String login) {
        return client(() -> null)
                .api(SessionApi.class)
                .signIn(new Credentials(login, PASSWORD))
                .token();
    }

    /** One connection a thread, kept open, and no threads of its own: the clients run on the cores that are measured. */
    private ContractClient client(Supplier<@Nullable String> token) {
        var builder = RestClient.builder()
                .requestFactory(new SimpleClientHttpRequestFactory())
                .baseUrl(address.toString());
        return new ContractClient(builder, token, () -> Locale.ENGLISH);
    }

    /** Draws and publishes the model that stands in a file beside the driver. */
    ProcessModelId publish(String file) {
        var models = as("admin").api(ModelsApi.class);
        var drawn = models.create(new NewModel(file.replace(".bpmn", ""), read(file)));
        models.publish(drawn.id(), new Publication(drawn.revision(), "measured"));
        return drawn.id();
    }

    private static String read(String file) {
        try (var in = LekaloServer.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("No such model: " + file);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Duration cpu() {
        return process.cpu();
    }

    @Override
    public void close() {
        process.close();
    }
}
