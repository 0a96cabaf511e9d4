package org.lekalo.library.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Refusals.NotUnderstood;

/** Beside a server that answers what a test wants. */
class ContractClientTest {

    private static final String RECORD = """
            {"ref":"deal:7","version":3,"title":"Окна","values":{"amount":999999999999999.99,"share":0.1},
             "names":{},"mayChange":true,"mayDelete":false,"ofTomorrow":{"x":1}}""";

    private final List<String> heard = new ArrayList<>();
    private HttpServer server;
    private @Nullable String token = "secret";
    private Locale language = Locale.ENGLISH;
    private RecordsApi records;

    @BeforeEach
    void listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        records = ContractClient.to(address, () -> token, () -> language).api(RecordsApi.class);
    }

    @AfterEach
    void ends() {
        server.stop(0);
    }

    private void answers(int status, String type, String body) {
        server.createContext("/", call -> {
            heard.add(call.getRequestMethod() + " " + call.getRequestURI());
            heard.add(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
            heard.add(String.valueOf(call.getRequestHeaders().getFirst("Accept-Language")));
            answer(call, status, type, body);
        });
    }

    private static void answer(HttpExchange call, int status, String type, String body) throws IOException {
        try (call) {
            call.getRequestBody().readAllBytes();
            call.getResponseHeaders().set("Content-Type", type);
            call.sendResponseHeaders(status, body.getBytes(UTF_8).length);
            call.getResponseBody().write(body.getBytes(UTF_8));
        }
    }

    @Test
    void saysAtEachCallWhoAsksAndInWhichLanguage() {
        answers(200, "application/json", RECORD);

        records.get("deal", 7);
        token = null;
        language = Locale.forLanguageTag("ru");
        records.get("deal", 8);

        assertThat(heard)
                .containsExactly(
                        "GET /api/records/deal/7", "Bearer secret", "en", "GET /api/records/deal/8", "null", "ru");
    }

    @Test
    void readsAmountsToTheLastDigitAndPassesOverWhatALaterServerAdds() {
        answers(200, "application/json", RECORD);

        assertThat(records.get("deal", 7).values())
                .isEqualTo(Map.of("amount", new BigDecimal("999999999999999.99"), "share", 0.1));
    }

    @Test
    void aRefusalOfTheServerIsThrownHereWithItsSentence() {
        answers(
                404,
                "application/problem+json",
                "{\"type\":\"urn:lekalo:refusal:not-found\",\"status\":404,\"detail\":\"There is no such deal.\",\"what\":\"record\",\"id\":\"deal:7\"}");

        var refused = catchThrowableOfType(NotFound.class, () -> records.get("deal", 7));

        assertThat(refused).hasMessage("There is no such deal.");
        assertThat(refused.facts()).isEqualTo(Map.of("what", "record", "id", "deal:7"));
    }

    @Test
    void aRefusalOfOneCallIsKnownAsWell() {
        answers(
                409,
                "application/problem+json",
                "{\"type\":\"urn:lekalo:refusal:record-changed-meanwhile\",\"detail\":\"Somebody was faster.\"}");

        assertThat(catchThrowableOfType(
                        RecordChangedMeanwhile.class, () -> records.update("deal", 7, new Update(3, Map.of()))))
                .hasMessage("Somebody was faster.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Bad Gateway</html>", "", "null", "[]", "{\"type\":\"about:blank\"}"})
    void anAnswerOfSomebodyBetweenIsNotUnderstood(String body) {
        answers(502, "text/html", body);

        assertThat(catchThrowableOfType(NotUnderstood.class, () -> records.get("deal", 7))
                        .facts())
                .containsEntry("status", 502);
    }
}
