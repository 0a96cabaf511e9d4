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
import java.util.Base64;
import java.util.List;
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
    void takesNoValueOfAnotherKind() throws Exception {
        assertThat(detail(signIn("{\"login\":5,\"password\":\"b\"}")))
                .isEqualTo("Запрос не удалось понять: у «login» недопустимое значение.");
        assertThat(detail(signIn("{\"login\":true,\"password\":\"b\"}")))
                .isEqualTo("Запрос не удалось понять: у «login» недопустимое значение.");
        assertThat(detail(signIn("[]"))).isEqualTo("Запрос не удалось понять: его данные другого вида.");
        assertThat(detail(query("{\"text\":\"\",\"descending\":false,\"limit\":\"10\"}")))
                .contains("«limit» недопустимое значение");
        assertThat(detail(query("{\"text\":\"\",\"descending\":false,\"limit\":1.5}")))
                .contains("«limit» недопустимое значение");
    }

    @Test
    void takesNothingForAMemberOfAList() throws Exception {
        assertThat(detail(query("{\"text\":\"\",\"descending\":false,\"limit\":10,\"filters\":[null]}")))
                .startsWith("Запрос не удалось понять");
        assertThat(detail(query("""
                        {"text":"","descending":false,"limit":10,
                         "filters":[{"subject":"title","comparison":"CONTAINS","values":[null]}]}"""))).startsWith("Запрос не удалось понять");
        assertThat(detail(get("/api/card/deal/1/timeline?limit=-1"))).contains("от 1 до 100");
    }

    @Test
    void refusesWhatIsOutOfRangeAndCutsNothing() throws Exception {
        assertThat(detail(query("{\"text\":\"\",\"descending\":false,\"limit\":201}")))
                .isEqualTo("Запрос не удалось понять: «limit» должно быть от 1 до 200.");
        assertThat(detail(query("{\"text\":\"\",\"descending\":false,\"limit\":0}")))
                .isEqualTo("Запрос не удалось понять: «limit» должно быть от 1 до 200.");
        assertThat(detail(get("/api/tasks?box=MINE&limit=1000"))).contains("от 1 до 100");
        assertThat(detail(get("/api/records/deal/lookup?text=a&limit=51"))).contains("от 1 до 50");
    }

    @Test
    void whatTheDatabaseCannotHoldIsRefusedInWords() throws Exception {
        for (var after : List.of(
                place("+1000000000-12-31T23:59:59.999999999Z id"),
                place("-1000000000-01-01T00:00:00Z id"),
                place("2026-01-01T00:00:00Z \0"))) {
            assertThat(detail(get("/api/tasks?box=MINE&limit=10&after=" + after)))
                    .startsWith("Запрос не удалось понять");
        }
        for (var sort : List.of(
                place("changed_at\nup\n1\n=+1000000000-12-31T23:59:59.999999999Z"),
                place("closing_date\nup\n1\n=+999999999-12-31"),
                place("title\nup\n1\n=\0"))) {
            var field = new String(Base64.getUrlDecoder().decode(sort), StandardCharsets.UTF_8).split("\n", 2)[0];
            assertThat(detail(query("{\"text\":\"\",\"sort\":\"" + field
                            + "\",\"descending\":false,\"limit\":10,\"after\":\"" + sort + "\"}")))
                    .startsWith("Запрос не удалось понять");
        }
        assertThat(detail(runs("{\"startedFrom\":\"+1000000000-12-31T23:59:59.999999999Z\",\"limit\":10}")))
                .startsWith("Запрос не удалось понять");
        assertThat(detail(runs("{\"limit\":10,\"after\":\"+999999999-12-31T23:59:59Z_x\"}")))
                .startsWith("Запрос не удалось понять");
    }

    @Test
    void aZeroCharacterIsNoFailureOfTheServer() throws Exception {
        for (var request : List.of(
                query("{\"text\":\"\\u0000\",\"descending\":false,\"limit\":10}"),
                runs("{\"text\":\"\\u0000\",\"limit\":10}"),
                get("/api/records/deal/lookup?text=%00&limit=5"),
                signIn("{\"login\":\"a\\u0000\",\"password\":\"b\"}"))) {
            assertThat(send(request.build()).statusCode()).isIn(200, 400, 401);
        }
    }

    private HttpRequest.Builder query(String body) {
        return signed("/api/records/deal/query")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder runs(String body) {
        return signed("/api/instances/query")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder get(String path) {
        return signed(path).GET();
    }

    private HttpRequest.Builder signed(String path) {
        return call(path).header("Authorization", "Bearer " + tokenOf("elena"));
    }

    private static String place(String written) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written.getBytes(StandardCharsets.UTF_8));
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

        assertThat(withLength.statusCode()).isEqualTo(413);
        assertThat(withoutLength.statusCode()).isEqualTo(413);
        assertThat(json(withLength).get("status").asInt()).isEqualTo(413);
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
        return detail(request, 400);
    }

    private String detail(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
        var answer = send(request.build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
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
