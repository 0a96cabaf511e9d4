package org.lekalo.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./lekalo bench data}: {@link ManyRecords} as a database to try things on by hand, in a folder of its own or, where
 * {@code LEKALO_DB_URL} says so, in that database.
 */
final class LargeCompany {

    private static final Path FOLDER = Path.of(".lekalo", "bench-data");

    /** The line of PostgreSQL's own file that holds its port. */
    private static final int PORT = 3;

    private final Settings settings;
    private final Optional<String> url = Optional.ofNullable(System.getenv("LEKALO_DB_URL"));

    LargeCompany(Settings settings) {
        this.settings = settings;
    }

    /** The server makes the tables, and the database where it brings that along. */
    void make() throws IOException, SQLException {
        var address = LocalAddress.free();
        var environment = new HashMap<>(Map.of("LEKALO_SERVER_PORT", String.valueOf(address.getPort())));
        if (url.isEmpty()) {
            environment.put("LEKALO_DATA", FOLDER.toString());
        }
        try (var server = Application.start("Lekalo", LekaloServer.JAR, environment)) {
            LocalAddress.awaitAnswer(address.resolve("/actuator/health/readiness"), server);
            try (var connection = connect()) {
                fill(connection);
            }
        }
    }

    private void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var known = statement.executeQuery("select from person where login = 'sales-1'")) {
            if (known.next()) {
                System.out.println("The records are there already.");
            } else {
                new ManyRecords(connection, settings.tasks(), settings.tasks() * 3, settings.tasks() / 5).make();
            }
        }
        if (url.isEmpty()) {
            System.out.printf("See them with: LEKALO_DATA=%s ./lekalo run%n", FOLDER);
        }
        System.out.printf(
                "Sellers are sales-1 to sales-%d, with the administrator's password.%n",
                ManyRecords.DEPARTMENTS * ManyRecords.PEOPLE_A_DEPARTMENT);
    }

    private Connection connect() throws IOException, SQLException {
        if (url.isPresent()) {
            return DriverManager.getConnection(
                    url.get(), System.getenv("LEKALO_DB_USER"), System.getenv("LEKALO_DB_PASSWORD"));
        }
        var port = Files.readAllLines(FOLDER.resolve("postmaster.pid")).get(PORT);
        var password = Files.readString(FOLDER.resolve("lekalo.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }
}
