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
                        .at("/components/schemas/People.Person/properties/id/type")
                        .asText())
                .isEqualTo("integer");
    }

    @Test
    void tellsTypesOfTheSameNameApart() throws Exception {
        var description = new ObjectMapper().readTree(get("/api/docs").body());

        assertThat(description.findValuesAsText("$ref"))
                .contains("#/components/schemas/Records.Query", "#/components/schemas/Instances.Query");
        var schemas = description.at("/components/schemas");
        assertThat(schemas.at("/Records.Query/properties").fieldNames())
                .toIterable()
                .contains("filters", "descending")
                .doesNotContain("states");
        assertThat(schemas.at("/Instances.Query/properties").fieldNames())
                .toIterable()
                .contains("states", "startedFrom")
                .doesNotContain("filters");
        assertThat(schemas.at("/Records.Page/properties/records").isMissingNode())
                .isFalse();
        assertThat(schemas.at("/Instances.Page/properties/instances").isMissingNode())
                .isFalse();
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
