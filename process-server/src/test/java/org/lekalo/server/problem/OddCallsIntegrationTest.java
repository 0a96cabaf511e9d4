package org.lekalo.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.server.ServerTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Calls that no client of ours makes, written to the socket byte by byte. */
@ExtendWith(OutputCaptureExtension.class)
class OddCallsIntegrationTest extends ServerTest {

    private static final String LONG = "x".repeat(9_000);

    private record Answer(int status, String head, String body) {

        JsonNode problem() throws IOException {
            assertThat(head).containsIgnoringCase("content-type: application/problem+json");
            return new ObjectMapper().readTree(body);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/people%00 HTTP/1.1",
                "GET /api/%00/people HTTP/1.1",
                "GET /api/people?x=%s HTTP/1.1",
                "GET /%s HTTP/1.1",
                "GET /api/people% HTTP/1.1",
                "GET /api/people%zz HTTP/1.1",
                "GET /api/people\\x HTTP/1.1",
                "GET /api/..%2f..%2fetc HTTP/1.1",
                "GET /api/../../etc HTTP/1.1",
                "GET /api/people%ff%fe HTTP/1.1",
                "GET /api/people;a=b HTTP/1.1",
                "GET /api//people HTTP/1.1",
                "GET /api/people?a={} HTTP/1.1",
                "GET /api/people?[|] HTTP/1.1",
                "G@T /api/people HTTP/1.1",
                "GET /api/people HTTP/7.5",
                "TRACE /api/people HTTP/1.1",
                "PROPFIND /api/people HTTP/1.1",
                "CONNECT example.org:443 HTTP/1.1",
                "GET http://[::1/api/people HTTP/1.1"
            })
    void whatTheContainerRefusesIsAProblemDetail(String line, CapturedOutput log) throws Exception {
        var answer = send(line.replace("%s", LONG) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isBetween(400, 505);
        assertThat(answer.problem().get("type").asText()).startsWith("urn:lekalo:refusal:");
        assertThat(answer.problem().get("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.body()).doesNotContainIgnoringCase("tomcat").doesNotContain("<html");
        assertShort(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Long: %s",
                "Host: elsewhere",
                "Content-Length: -1",
                "Content-Length: 1\r\nContent-Length: 2",
                "Transfer-Encoding: gzip",
                "Transfer-Encoding: nonsense",
                "Expect: the impossible",
                "no header",
                "Na me: x"
            })
    void aHeaderThatTheContainerRefusesToo(String header, CapturedOutput log) throws Exception {
        var answer = send("POST /api/session HTTP/1.1\r\nHost: localhost\r\n" + header.replace("%s", LONG)
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isBetween(400, 501);
        assertThat(answer.problem().get("detail").asText()).isNotBlank();
        assertShort(log);
    }

    static Stream<String> oddLanguages() {
        return Stream.of(
                "\u00ff\u00fe",
                "\u0001",
                "ru;q=abc",
                "ru;q=9",
                "*",
                "ru,,,;;;",
                "x".repeat(5_000),
                "en-\u00d0\u00b0",
                "-",
                "en_US@x=y",
                "a".repeat(20),
                ";",
                "en;q=",
                "\t",
                "i-klingon",
                "und",
                "1",
                "ru\u0000");
    }

    @ParameterizedTest
    @MethodSource("oddLanguages")
    void withoutATokenNobodyIsLetInWhateverLanguageHeAsksFor(String language, CapturedOutput log) throws Exception {
        var answer = send("GET /api/people HTTP/1.1\r\nHost: localhost\r\nAccept-Language: " + language
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isIn(401, 400);
        assertThat(answer.problem().get("detail").asText()).isNotBlank();
        assertShort(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant-TW-x-\u0080", "\u0080", "\u0099\u00ff", "ru;q=\u0085"})
    void aLanguageThatCannotBeReadIsNone(String language, CapturedOutput log) throws Exception {
        var header = "Accept-Language: " + language + "\r\n";
        var stranger = send("GET /api/people HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n");
        var caller = send(get("/api/records/deal/999999999", header));

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(caller.status()).isEqualTo(404);
        assertThat(stranger.problem().get("detail").asText()).isNotBlank();
        assertThat(caller.problem().get("detail").asText()).isNotBlank();
        assertShort(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff", "\u0080", "a/b;q=zz", "nonsense", "*/*;q=x", ","})
    void aKindOfAnswerThatCannotBeReadOrGivenIsTheCallersFault(String kind, CapturedOutput log) throws Exception {
        var answer = send(get("/api/people", "Accept: " + kind + "\r\n"));

        assertThat(answer.status()).isIn(200, 406);
        if (answer.status() == 406) {
            assertThat(answer.problem().get("detail").asText()).isNotBlank();
        }
        assertShort(log);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/search,text",
        "GET,/api/tasks?box=MINE,limit",
        "GET,/api/tasks?limit=5,box",
        "GET,/api/audit,limit",
        "GET,/api/records/deal/lookup?text=a,limit",
        "DELETE,/api/records/deal/1,expectedVersion",
        "POST,/api/files?record=deal:1,name"
    })
    void aParameterThatIsMissingIsNamed(String method, String path, String parameter, CapturedOutput log)
            throws Exception {
        var answer = send(get(path, "").replaceFirst("GET", method));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().get("at").asText()).isEqualTo(parameter);
        assertThat(answer.problem().get("detail").asText()).contains(parameter);
        assertThat(answer.problem().path("instance").asText()).doesNotContain("/error");
        assertShort(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png", "nonsense", "*/*;q=x", ",", "\u00ff"})
    void norWhateverKindOfAnswer(String kind, CapturedOutput log) throws Exception {
        var answer = send(
                "GET /api/people HTTP/1.1\r\nHost: localhost\r\nAccept: " + kind + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isNotBlank();
        assertShort(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/session",
                "/api/records/deal",
                "/api/records/deal/query",
                "/api/files?record=deal:1&name=a.txt"
            })
    void aBodyThatIsBrokenIsTheCallersFault(String path, CapturedOutput log) throws Exception {
        var kind = path.startsWith("/api/files") ? "application/octet-stream" : "application/json";
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + tokenOf("irina")
                + "\r\nContent-Type: " + kind + "\r\n";
        for (var rest : List.of(
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n",
                "Content-Length: 100\r\n\r\n{\"login\":")) {
            var answer = send(head + rest);

            assertThat(answer.status()).as(path + " " + rest + answer.body()).isBetween(400, 499);
            assertThat(answer.problem().get("detail").asText()).isNotBlank();
        }
        assertShort(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"login\":\"a\",\"password\":\"b\",\"login\":{}}",
                "{\"login\":\"a\",\"login\":5,\"password\":\"b\"}",
                "{\"login\":\"a\",\"password\":\"b\",\"password\":null}",
                "{\"login\":\"a\",\"password\":\"b\",\"login\":\"c\"}",
                "[{}]",
                "\"text\"",
                "1e999999999",
                "nul",
                "{\"login\":\"\\ud800\",\"password\":\"b\"}",
                "{\"\":1}",
                "{\"login\":[[[[1]]]],\"password\":\"b\"}"
            })
    void jsonThatIsOddIsTheCallersFault(String body, CapturedOutput log) throws Exception {
        var answer = send(post("/api/session", body));

        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.problem().get("detail").asText()).isNotBlank();
        assertShort(log);
    }

    @Test
    void aDoubledKeyOfARecordIsRefusedToo(CapturedOutput log) throws Exception {
        for (var values : List.of("{\"title\":\"a\",\"title\":{}}", "{\"title\":{},\"title\":\"a\"}")) {
            assertThat(send(post("/api/records/deal", values)).status()).isEqualTo(400);
        }
        assertShort(log);
    }

    @Test
    void aMadeUpPageMarkIsTheCallersFault(CapturedOutput log) throws Exception {
        var deal = as("irina", RecordsApi.class)
                .create("deal", Map.of("title", "Со страницами"))
                .ref()
                .id();
        var marks = new ArrayList<String>(List.of(
                "%2B999999999-12-31T23:59:59Z~RUN_ENDED~1",
                "2026-01-01T00:00:00Z~RUN_ENDED~x",
                "2026-01-01T00:00:00Z~RUN_ENDED",
                "%2B999999999-12-31T23:59:59Z_1",
                "2026-01-01T00:00:00Z_%00",
                "x",
                "-1",
                "9".repeat(30),
                "null",
                "{}",
                "%00",
                "AAAA",
                "=",
                "%FF%FE"));
        for (var written : List.of(
                "",
                " ",
                "2026-01-01T00:00:00Z",
                "2026-01-01T00:00:00Z ",
                "2026-01-01T00:00:00Z \u0000",
                "2026-01-01T00:00:00Z -1 x",
                "+999999999-12-31T23:59:59Z 1",
                "-999999999-01-01T00:00:00Z 1",
                "[]",
                "[null]",
                "[1]",
                "[\"a\",\"b\",1]",
                "[\"a\",1]",
                "[\"\\u0000\",1]",
                "[1e400,1]",
                "[{},[]]",
                "{\"a\":1}",
                "v|1",
                "t 1",
                "1 1",
                "1:1",
                "d 9999-99-99 1",
                "99999999999999999999",
                "title\ndown\n1\n=\u0000",
                "title\nup\n1\n=a",
                "title\nup\n99999999999999999999\n=a",
                "amount\nup\n1\n=NaN",
                "amount\nup\n1\n=1e999999999",
                "amount\nup\n1\n=1e-999999999",
                "created_at\nup\n1\n=+999999999-12-31T23:59:59Z",
                "closing_date\nup\n1\n=+999999999-12-31",
                "x".repeat(3_000))) {
            marks.add(Base64.getUrlEncoder().withoutPadding().encodeToString(written.getBytes(StandardCharsets.UTF_8)));
        }
        for (var mark : marks) {
            for (var path : List.of(
                    "/api/tasks?box=MINE&limit=5&after=",
                    "/api/tasks?box=MY_ROLES&limit=5&after=",
                    "/api/tasks?box=COMPLETED&limit=5&after=",
                    "/api/audit?limit=5&before=",
                    "/api/notifications?limit=5&before=",
                    "/api/card/deal/" + deal + "/timeline?kinds=FILE&limit=5&after=",
                    "/api/card/deal/" + deal + "/timeline?limit=5&after=")) {
                assertClients(path, get(path + mark));
            }
            var json = new ObjectMapper().writeValueAsString(mark);
            assertClients(mark, post("/api/instances/query", "{\"limit\":5,\"after\":" + json + "}"));
            for (var sort : List.of("id", "amount", "title", "created_at", "closing_date")) {
                assertClients(
                        sort + mark,
                        post(
                                "/api/records/deal/query",
                                "{\"text\":\"\",\"descending\":false,\"limit\":5,\"after\":" + json + ",\"sort\":\""
                                        + sort + "\"}"));
            }
        }
        assertShort(log);
    }

    private void assertClients(String what, String call) throws IOException {
        assertThat(send(call).status()).as(what).isLessThan(500);
    }

    /** One line and no stack at a caller's fault. */
    private static void assertShort(CapturedOutput log) {
        assertThat(log.getOut()
                        .lines()
                        .filter(line -> line.startsWith("\tat ") || line.contains("ERROR") || line.contains(" WARN ")))
                .isEmpty();
    }

    private String get(String path) {
        return get(path, "");
    }

    private String get(String path, String header) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + tokenOf("irina") + "\r\n" + header + "\r\n";
    }

    private String post(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + tokenOf("irina") + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** A character below 256 is one byte. */
    private Answer send(String bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server().getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            boolean plain = bytes.chars().allMatch(c -> c < 256);
            socket.getOutputStream()
                    .write(bytes.getBytes(plain ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            socket.shutdownOutput();
            var read = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(read);
            } catch (IOException reset) {
                assertThat(read.size()).as("something was answered").isPositive();
            }
            var text = read.toString(StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            assertThat(end).as(bytes + " -> " + text).isPositive();
            return new Answer(
                    Integer.parseInt(text.substring(9, 12)),
                    text.substring(0, end),
                    plainBody(text.substring(0, end), text.substring(end + 4)));
        }
    }

    private static String plainBody(String head, String body) {
        if (!head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
            return body;
        }
        int from = body.indexOf('{');
        return from < 0 ? body : body.substring(from, body.lastIndexOf('}') + 1);
    }
}
