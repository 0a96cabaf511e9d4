package org.lekalo.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lekalo.server.AtOnce;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class ForwardedAddressIntegrationTest extends ServerTest {

    @Autowired
    private DSLContext sql;

    @AfterEach
    void nobodyHasToWait() {
        sql.execute("delete from sign_in_failure");
    }

    @Test
    void failuresAtOneAddressDoNotDelayTheSamePersonAtAnother() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn("203.0.113.7", "guess")).isEqualTo(401);
        }

        assertThat(signIn("203.0.113.7", PASSWORD)).isEqualTo(429);
        assertThat(signIn("203.0.113.8", PASSWORD)).isEqualTo(200);
    }

    @Test
    void onePasswordTriedOnManyLoginsIsSlowedDownAtItsAddressOnly() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(signIn("login-" + i, "198.51.100.7", "guess")).isEqualTo(401);
        }

        assertThat(signIn("login-30", "198.51.100.7", "guess")).isEqualTo(429);
        assertThat(signIn("login-30", "198.51.100.8", "guess")).isEqualTo(401);
        clock.advance(Duration.ofMinutes(6));
        assertThat(signIn("login-30", "198.51.100.7", "guess")).isEqualTo(401);
    }

    @Test
    void asManyAtOnceAreNoMoreThanOneAfterTheOther() throws Exception {
        var statuses = AtOnce.many(12, time -> () -> signIn("nikolay", "198.51.100.9", "guess"));

        assertThat(statuses)
                .contains(401, 429)
                .filteredOn(status -> status.equals(401))
                .hasSize(3);
        assertThat(signIn("nikolay", "198.51.100.9", PASSWORD)).isEqualTo(429);
    }

    @Test
    void whoIsRightIsLetInHoweverManyAreAtOnce() throws Exception {
        assertThat(signIn("198.51.100.11", "guess")).isEqualTo(401);
        assertThat(signIn("198.51.100.11", "guess")).isEqualTo(401);

        var statuses = AtOnce.many(10, time -> () -> signIn("198.51.100.11", PASSWORD));

        assertThat(statuses).hasSize(10).containsOnly(200);
    }

    @Test
    void oneNetworkOfTheSixthVersionIsOneAddress() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn("pavel", "2001:db8:1:2::" + i, "guess")).isEqualTo(401);
        }

        assertThat(signIn("pavel", "2001:db8:1:2:ffff::1", "guess")).isEqualTo(429);
        assertThat(signIn("pavel", "2001:db8:1:3::1", "guess")).isEqualTo(401);
    }

    @Test
    void strangersDoNotFillTheTable() throws Exception {
        sql.execute("""
                insert into sign_in_failure select 'stranger-' || i, 1, now() - i * interval '1 second'
                from generate_series(1, 25000) i
                """);
        sql.execute("insert into sign_in_failure values ('of yesterday', 9, now() - interval '25 hours')");

        assertThat(signIn("one-more", "198.51.100.10", "guess")).isEqualTo(401);

        assertThat(sql.fetchCount(DSL.table("sign_in_failure"))).isLessThanOrEqualTo(20_003);
        assertThat(sql.fetchExists(sql.selectFrom("sign_in_failure").where("who = 'of yesterday'")))
                .isFalse();
        sql.execute("delete from sign_in_failure where who like 'stranger-%'");
    }

    private int signIn(String from, String password) throws IOException, InterruptedException {
        return signIn("tatyana", from, password);
    }

    private int signIn(String login, String from, String password) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server().resolve("/api/session"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString("{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
