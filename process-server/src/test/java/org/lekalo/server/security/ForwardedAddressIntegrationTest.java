package org.lekalo.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.lekalo.server.ServerTest;

class ForwardedAddressIntegrationTest extends ServerTest {

    @Test
    void failuresAtOneAddressDoNotDelayTheSamePersonAtAnother() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn("203.0.113.7", "guess")).isEqualTo(401);
        }

        assertThat(signIn("203.0.113.7", PASSWORD)).isEqualTo(429);
        assertThat(signIn("203.0.113.8", PASSWORD)).isEqualTo(200);
    }

    private int signIn(String from, String password) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server().resolve("/api/session"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString("{\"login\":\"tatyana\",\"password\":\"" + password + "\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
