package org.lekalo.designer.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

class ContainerRefusalsTest {

    private final WebServer container = container();

    private static WebServer container() {
        var factory = new TomcatServletWebServerFactory(0);
        new ContainerRefusals(new ObjectMapper()).customize(factory);
        return factory.getWebServer();
    }

    @BeforeEach
    void start() {
        container.start();
    }

    @AfterEach
    void stop() {
        container.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/records%00", "/?x=%s", "/%s", "/a\\b", "/a%zz", "/?a={}"})
    void whatTheContainerRefusesIsAProblemDetail(String address) throws Exception {
        var answer = send("GET " + address.replace("%s", "x".repeat(9_000)) + " HTTP/1.1\r\nHost: a\r\n");

        assertThat(answer)
                .containsPattern("HTTP/1.1 4\\d\\d")
                .contains("application/problem+json", "urn:lekalo:refusal:")
                .doesNotContain("<html", "Tomcat");
    }

    @Test
    void whoeverLooksWithABrowserReadsASentenceInHisLanguage() throws Exception {
        var russian = send("GET /records%00 HTTP/1.1\r\nHost: a\r\nAccept: text/html,*/*\r\n");
        var english = send("GET /records%00 HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nAccept-Language: en\r\n");

        assertThat(russian).contains("text/html", "Запрос не удалось понять").doesNotContain("Tomcat");
        assertThat(english).contains("The request could not be understood.");
    }

    private String send(String head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), container.getPort())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
