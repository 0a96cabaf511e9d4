package org.lekalo.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lekalo.server.ServerTest;

class ProblemIntegrationTest extends ServerTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aRefusalIsAProblemDetailWithASentenceInTheCallersLanguage() throws Exception {
        var russian = send(signIn("{\"login\":\"olga\",\"password\":\"x\"}").build());
        var english = send(signIn("{\"login\":\"olga\",\"password\":\"x\"}")
                .header("Accept-Language", "en-GB")
                .build());

        assertThat(russian.statusCode()).isEqualTo(401);
        assertThat(russian.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(russian).get("type").asText()).isEqualTo("urn:lekalo:refusal:sign-in-refused");
        assertThat(json(russian).get("detail").asText()).isEqualTo("Логин или пароль неверен.");
        assertThat(json(english).get("detail").asText()).isEqualTo("The login or the password is wrong.");
    }

    @Test
    void aCallWithoutATokenIsRefusedInTheSameForm() throws Exception {
        var answer = send(call("/api/people").build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("type").asText()).isEqualTo("urn:lekalo:refusal:signed-out");
        assertThat(json(answer).get("detail").asText()).startsWith("Вы не вошли");
    }

    @Test
    void saysPlainlyWhatIsWrongWithTheJson() throws Exception {
        assertThat(detail(signIn("{\"login\":"))).isEqualTo("Запрос не удалось понять: это не JSON.");
        assertThat(detail(signIn("{\"login\":\"a\",\"password\":\"b\",\"extra\":1}")))
                .isEqualTo("Запрос не удалось понять: поле «extra» неизвестно.");
        assertThat(detail(signIn("{\"login\":\"a\"}"))).isEqualTo("Запрос не удалось понять: не хватает «password».");
        assertThat(detail(signIn("{\"login\":null,\"password\":\"b\"}")))
                .isEqualTo("Запрос не удалось понять: не хватает «login».");
        assertThat(detail(signIn("{\"login\":{},\"password\":\"b\"}")))
                .isEqualTo("Запрос не удалось понять: у «login» недопустимое значение.");
        assertThat(detail(signIn(""))).startsWith("Запрос не удалось понять");
    }

    @Test
    void anUnknownAddressIsNotFound() throws Exception {
        var answer = send(call("/api/nothing")
                .header("Authorization", "Bearer " + tokenOf("anna"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("detail").asText()).isEqualTo("По этому адресу ничего нет.");
    }

    @Test
    void aCallTheContainerRefusesIsAProblemDetailToo() throws Exception {
        var answer = send(call("/api/people;x=1").build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("type").asText()).isEqualTo("urn:lekalo:refusal:unreadable");
    }

    @Test
    void tooLargeARequestIsRefusedWithOrWithoutALength() throws Exception {
        var big = ("{\"login\":\"" + "x".repeat(13 << 20)).getBytes(StandardCharsets.UTF_8);
        var withLength = send(post(BodyPublishers.ofByteArray(big)).build());
        var withoutLength = send(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big)))
                .build());

        assertThat(json(withLength).get("detail").asText()).isEqualTo("Запрос слишком большой.");
        assertThat(json(withoutLength).get("detail").asText()).isEqualTo("Запрос слишком большой.");
    }

    @Test
    void everyAnswerForbidsWhatABrowserNeedNotDo() throws Exception {
        var headers = send(call("/api/people").build()).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void otherSitesGetNoLeaveToCall() throws Exception {
        var answer = send(call("/api/people")
                .header("Origin", "https://elsewhere.example")
                .build());

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void onlyTheHealthOfTheServerIsOpenToItsOperator() throws Exception {
        assertThat(send(call("/actuator/health").build()).statusCode()).isEqualTo(200);
        assertThat(send(call("/actuator/env")
                                .header("Authorization", "Bearer " + tokenOf("irina"))
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    private String detail(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = send(request.build());
        assertThat(answer.statusCode()).isEqualTo(400);
        return json(answer).get("detail").asText();
    }

    private HttpRequest.Builder signIn(String body) {
        return post(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder post(BodyPublisher body) {
        return call("/api/session").header("Content-Type", "application/json").POST(body);
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(server().resolve(path));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
