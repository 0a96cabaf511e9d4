package org.lekalo.bench.driver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Where a started application answers. */
final class LocalAddress {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private LocalAddress() {}

    static URI free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    static void awaitAnswer(URI page, Application process) throws IOException {
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers(page)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IOException("%s did not begin to answer; its log is in %s".formatted(page, Settings.OUTPUT));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean answers(URI page) {
        try {
            var request =
                    HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(20)).build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
