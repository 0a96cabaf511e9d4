package org.lekalo.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.lekalo.server.ServerTest;

class OpenApiIntegrationTest extends ServerTest {

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

    @Test
    void describesEveryMethodInTheContractsOwnWords() throws Exception {
        var description = new ObjectMapper().readTree(get("/api/docs").body());

        var signIn = description.at("/paths/~1api~1session/post");
        assertThat(signIn.get("summary").asText()).startsWith("Exchanges a login and password for a token");
        assertThat(signIn.get("description").asText()).contains("Refused with SignInRefused (401)");
        assertThat(description.at("/paths/~1api~1people/get/summary").asText()).startsWith("All people");
        assertThat(description.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        assertThat(description
                        .at("/components/schemas/Person/properties/id/type")
                        .asText())
                .isEqualTo("integer");
    }

    @Test
    void hasAPageToTryIt() throws Exception {
        var page = get("/api/try");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("'self'");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(server().resolve(path)).build(), BodyHandlers.ofString());
    }
}
