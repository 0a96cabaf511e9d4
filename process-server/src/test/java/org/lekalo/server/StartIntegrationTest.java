package org.lekalo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.ContractClient;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.Refusals.SignedOut;
import org.lekalo.library.contract.Refusals.Unavailable;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.Credentials;
import org.lekalo.library.contract.SessionApi.SignedIn;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** The server as it starts on a PostgreSQL that somebody else runs. */
class StartIntegrationTest {

    private static final String PASSWORD = "a long enough password";

    @Test
    void onAnEmptyDatabaseItAsksForTheFirstAdministratorsPassword() throws Exception {
        database("without_administrator");

        var failure = catchThrowable(() -> start("without_administrator", ""));

        assertThat(NestedExceptionUtils.getMostSpecificCause(failure))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("LEKALO_ADMIN_PASSWORD");
    }

    @Test
    void tooShortAPasswordIsRefused() throws Exception {
        database("short_password");

        var failure = catchThrowable(() -> start("short_password", "secret"));

        assertThat(NestedExceptionUtils.getMostSpecificCause(failure))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("at least 10 characters");
    }

    @Test
    void makesTheFirstAdministratorAndNobodyElseAndOutlivesItsDatabase() throws Exception {
        database("of_its_own");
        try (var server = start("of_its_own", PASSWORD)) {
            var address = URI.create("http://127.0.0.1:" + server.getWebServer().getPort());
            var admin = ContractClient.to(address, () -> null, () -> Locale.ENGLISH)
                    .api(SessionApi.class)
                    .signIn(new Credentials("admin", PASSWORD));
            var people = ContractClient.to(address, admin::token, () -> Locale.ENGLISH)
                    .api(PeopleApi.class);

            assertThat(admin.me().roles()).containsExactly("administrator");
            assertThat(people.people()).hasSize(1);

            administer("alter database of_its_own with allow_connections false");
            administer("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'of_its_own'");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThatExceptionOfType(Unavailable.class)
                            .isThrownBy(people::people)
                            .withMessageContaining("database cannot be reached"));

            administer("alter database of_its_own with allow_connections true");
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptionsInstanceOf(Unavailable.class)
                    .untilAsserted(() -> assertThat(people.people()).hasSize(1));
        }
    }

    @Test
    void twoNodesThatStartAtOnceOnAnEmptyDatabaseMakeTheDemoCompanyOnce() throws Exception {
        database("two_nodes");

        var other = CompletableFuture.supplyAsync(
                () -> start("two_nodes", "", "--lekalo.demo=true"), work -> new Thread(work).start());
        try (var one = start("two_nodes", "", "--lekalo.demo=true");
                var another = other.get(5, TimeUnit.MINUTES)) {
            var sql = one.getBean(DSLContext.class);

            assertThat(another.isActive()).isTrue();
            assertThat(sql.fetchCount(DSL.table("person"))).isEqualTo(12);
            assertThat(sql.fetch("select title from crm_product").getValues("title", String.class))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(sql.fetchCount(DSL.table("stage_gate"))).isEqualTo(7);
        }
    }

    @Test
    void aTokenIsGoodOnlyInTheInstallationThatSignedIt() throws Exception {
        database("original");
        String token;
        try (var server = start("original", PASSWORD)) {
            token = signIn(server).token();
        }
        administer("create database copied template original");

        try (var copy = start("copied", PASSWORD)) {
            assertThatExceptionOfType(SignedOut.class)
                    .isThrownBy(() -> people(copy, token).people());
            assertThat(people(copy, signIn(copy).token()).people()).hasSize(1);
        }
    }

    @Test
    void refusesToStartOnADatabaseThatIsNotOfThisServer() throws Exception {
        database("of_this_server");
        start("of_this_server", PASSWORD).close();

        changed("newer", """
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                    execution_time, success)
                values (9999, '99999', 'of tomorrow', 'SQL', 'V99999__of_tomorrow.sql', 'postgres', 1, true)
                """);
        assertThat(refusal("newer"))
                .contains("was used by a newer Lekalo", "99999", "более новая версия Lekalo")
                .doesNotContain("Exception");

        changed("renumbered", "update flyway_schema_history set version = '4' where version = '3'");
        assertThat(refusal("renumbered")).contains("the migration 4 (sign in) is not in this server any more");

        changed("renamed", "update flyway_schema_history set description = 'sign out' where version = '3'");
        assertThat(refusal("renamed")).contains("the migration 3 (sign out) is another", "в этом сервере другая");

        changed("rewritten", "update flyway_schema_history set checksum = 1 where version = '3'");
        assertThat(refusal("rewritten")).contains("the migration 3 (sign in) is another");

        changed("gapped", "delete from flyway_schema_history where version = '3'");
        assertThat(refusal("gapped")).contains("the migration 3 (sign in) was never made");

        changed("of_another", "drop table flyway_schema_history");
        assertThat(refusal("of_another")).contains("not Lekalo's", "не данные Lekalo");
    }

    private static void changed(String name, String statement) throws SQLException {
        administer("create database " + name + " template of_this_server");
        try (var connection =
                        TestDatabase.postgres().getDatabase("postgres", name).getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String refusal(String database) {
        var cause = NestedExceptionUtils.getMostSpecificCause(catchThrowable(() -> start(database, PASSWORD)));
        assertThat(cause).isInstanceOf(StartRefused.class);
        return String.valueOf(cause.getMessage());
    }

    private static SignedIn signIn(ServletWebServerApplicationContext server) {
        return ContractClient.to(addressOf(server), () -> null, () -> Locale.ENGLISH)
                .api(SessionApi.class)
                .signIn(new Credentials("admin", PASSWORD));
    }

    private static PeopleApi people(ServletWebServerApplicationContext server, String token) {
        return ContractClient.to(addressOf(server), () -> token, () -> Locale.ENGLISH)
                .api(PeopleApi.class);
    }

    private static URI addressOf(ServletWebServerApplicationContext server) {
        return URI.create("http://127.0.0.1:" + server.getWebServer().getPort());
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeUnreachable() {
        var nobody = ContractClient.to(URI.create("http://127.0.0.1:1"), () -> null, () -> Locale.ENGLISH)
                .api(PeopleApi.class);

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(nobody::people)
                .withMessage("The server cannot be reached. Try again a little later.");
    }

    /** Logging is the JVM's, not a node's: two that set it up at once would be in each other's way. */
    private static ServletWebServerApplicationContext start(String database, String password, String... more) {
        var application = new SpringApplication(LekaloServer.class);
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        return (ServletWebServerApplicationContext) application.run(
                Stream.concat(settings(database, password), Stream.of(more)).toArray(String[]::new));
    }

    private static Stream<String> settings(String database, String password) {
        return Stream.of(
                "--server.port=0",
                "--lekalo.database.url=jdbc:postgresql://127.0.0.1:"
                        + TestDatabase.postgres().getPort() + "/" + database,
                "--lekalo.database.user=postgres",
                "--lekalo.first-administrator.password=" + password,
                "--spring.datasource.hikari.connection-timeout=1000",
                "--camunda.bpm.job-execution.active=false");
    }

    private static void database(String name) throws SQLException {
        administer("create database " + name);
    }

    private static void administer(String statement) throws SQLException {
        try (var connection = TestDatabase.postgres().getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
