package org.lekalo.designer.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.ContractClient;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.Refusals.NotUnderstood;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.Credentials;

class BrokenWayTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200",
                HEAD + "Content-Length: 99\r\n\r\n[{\"id\":",
                HEAD + "Connection: close\r\n\r\n[{\"id\":"
            })
    void anAnswerThatBreaksOffIsNotTheServersFault(String answer) {
        answer(answer);

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> api(PeopleApi.class).people())
                .withMessage("The server cannot be reached. Try again a little later.");
    }

    @Test
    void whereSomethingMayHaveBeenDoneOneIsToldToLookFirst() {
        answer(HEAD + "Content-Length: 99\r\n\r\n{");

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> api(SessionApi.class).signIn(new Credentials("anna", "")))
                .withMessageContaining("Before you try again, look whether it has been done.");
    }

    @Test
    void whereNobodyListensNothingWasDone() throws IOException {
        server.close();

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> api(SessionApi.class).signIn(new Credentials("anna", "")))
                .withMessage("The server cannot be reached. Try again a little later.");
    }

    @Test
    void anAnswerThatIsWholeAndMakesNoSenseIsNotUnderstood() {
        answer(HEAD + "Content-Length: 6\r\n\r\n[{]}[]");

        assertThatExceptionOfType(NotUnderstood.class)
                .isThrownBy(() -> api(PeopleApi.class).people());
    }

    private <T> T api(Class<T> contract) {
        var address = URI.create("http://127.0.0.1:" + server.getLocalPort());
        return ContractClient.to(address, () -> null, () -> Locale.ENGLISH).api(contract);
    }

    /** To whoever connects, until the server is closed. */
    private void answer(String text) {
        var answering = new Thread(() -> {
            while (!server.isClosed()) {
                try (var line = server.accept()) {
                    line.getInputStream().read(new byte[8_192]);
                    line.getOutputStream().write(text.getBytes(UTF_8));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        answering.setDaemon(true);
        answering.start();
    }
}
