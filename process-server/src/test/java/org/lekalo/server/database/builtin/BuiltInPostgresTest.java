package org.lekalo.server.database.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lekalo.server.StartRefused;
import org.lekalo.server.database.Installation;

class BuiltInPostgresTest {

    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void nobodyGetsInWithoutThePasswordWhichOnlyTheServersUserCanRead() throws Exception {
        try (var postgres = BuiltInPostgres.in(folder.resolve("data"))) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(postgres, ""));
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(postgres, "postgres"));

            try (var connection = connect(postgres, postgres.getPassword())) {
                assertThat(asked(connection, "show unix_socket_directories")).isEmpty();
                assertThat(asked(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(asked(connection, "show fsync")).isEqualTo("on");
            }
            assertThat(rights("data")).isEqualTo("rwx------");
            assertThat(rights("data/lekalo.password")).isEqualTo("rw-------");
            assertThat(rights("data.postgres")).isEqualTo("rwx------");
        }
    }

    @Test
    void whoWasKilledWhileItWasMadeLeavesNothingThatKeepsItFromStarting() throws Exception {
        Files.createDirectories(folder.resolve("data.making/data"));
        Files.writeString(folder.resolve("data.making/data/PG_VERSION"), "17");
        Files.createDirectories(folder.resolve("data.postgres/bin"));
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "17");

        try (var postgres = BuiltInPostgres.in(folder.resolve("data"));
                var connection = connect(postgres, postgres.getPassword())) {
            assertThat(asked(connection, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("data.unfinished/PG_VERSION")).exists();
        assertThat(folder.resolve("data.making")).doesNotExist();
    }

    @Test
    void aFolderThatAnEarlierServerMadeKeepsItsDataAndLetsNobodyInAnyMore() throws Exception {
        try (var earlier = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("data"))
                        .setCleanDataDirectory(false)
                        .start();
                var connection = earlier.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }

        try (var postgres = BuiltInPostgres.in(folder.resolve("data"));
                var connection = connect(postgres, postgres.getPassword())) {
            assertThat(asked(connection, "select answer from kept")).isEqualTo("42");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(postgres, ""));
        }
    }

    @Test
    void aFolderWithSomethingElseIsLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/letter.txt"), "dear");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> BuiltInPostgres.in(folder.resolve("data")))
                .withMessageContaining("LEKALO_DATA");

        assertThat(folder.resolve("data/letter.txt")).hasContent("dear");
    }

    @Test
    void endsWithItsServerEvenWhereThatIsKilledAndStartsAgainWithWhatWasCommitted() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var server = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        folder.resolve("data").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = server.inputReader()) {
            assertThat(said.lines().anyMatch(KilledServer.READY::equals)).isTrue();
        } finally {
            server.destroyForcibly().waitFor();
        }
        long postgres = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));

        await().atMost(LONGEST_END)
                .until(() -> ProcessHandle.of(postgres)
                        .filter(ProcessHandle::isAlive)
                        .isEmpty());

        try (var again = BuiltInPostgres.in(folder.resolve("data"));
                var connection = connect(again, again.getPassword())) {
            assertThat(asked(connection, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aCopyOfItsFolderIsAnotherInstallationEvenWhereTheOriginalStood() throws Exception {
        var data = folder.resolve("data");
        var original = installation(data);
        assertThat(installation(data)).as("started again").isEqualTo(original);

        Files.move(data, folder.resolve("moved"));
        assertThat(new ProcessBuilder("cp", "-a", folder.resolve("moved").toString(), data.toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(installation(data)).isNotEqualTo(original);
    }

    private static String installation(Path data) throws Exception {
        try (var postgres = BuiltInPostgres.in(data);
                var connection = connect(postgres, postgres.getPassword())) {
            var installation = new Installation(DSL.using(connection));
            var identity = installation.identity();
            assertThat(installation.is(identity)).isTrue();
            assertThat(installation.is(identity.substring(0, identity.lastIndexOf('/'))))
                    .as("noted by an earlier server")
                    .isTrue();
            assertThat(installation.is("another")).isFalse();
            return identity;
        }
    }

    /** Writes, says so and waits for its end. */
    static final class KilledServer {

        static final String READY = "ready";

        private KilledServer() {}

        public static void main(String[] arguments) throws Exception {
            try (var postgres = BuiltInPostgres.in(Path.of(arguments[0]));
                    var connection = connect(postgres, postgres.getPassword());
                    var statement = connection.createStatement()) {
                statement.execute("create table kept as select 42 as answer");
                System.out.println(READY);
                Thread.currentThread().join();
            }
        }
    }

    private static Connection connect(BuiltInPostgres postgres, String password) throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl(), postgres.getUsername(), password);
    }

    private static String asked(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private String rights(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }
}
