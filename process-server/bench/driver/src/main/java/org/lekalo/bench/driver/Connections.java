package org.lekalo.bench.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.bootstrap.HttpRequester;
import org.apache.hc.core5.http.impl.bootstrap.RequesterBootstrap;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Open connections to the server and nothing else around its HTTP and JSON: the clients run on the cores that are
 * measured, and what they take is missing there.
 */
final class Connections implements AutoCloseable {

    private static final Timeout PATIENCE = Timeout.ofSeconds(60);

    /** Shorter than the server keeps one that is silent. */
    private static final Timeout KEPT = Timeout.ofSeconds(15);

    private static final int REFUSED = 400;

    private final HttpHost server;
    private final HttpRequester requester;
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    Connections(URI server, int clients) {
        this.server = HttpHost.create(server);
        this.requester = RequesterBootstrap.bootstrap()
                .setMaxTotal(clients)
                .setDefaultMaxPerRoute(clients)
                .setTimeToLive(KEPT)
                .create();
    }

    @Override
    public void close() {
        requester.close(CloseMode.IMMEDIATE);
    }

    <T> T get(String path, String token, Class<T> answer) {
        return read(exchange(new BasicClassicHttpRequest(Method.GET, server, path), token), answer);
    }

    <T> T post(String path, Object body, String token, Class<T> answer) {
        return read(exchange(posting(path, written(body)), token), answer);
    }

    void post(String path, Object body, String token) {
        exchange(posting(path, written(body)), token);
    }

    void post(String path, String token) {
        exchange(posting(path, new byte[0]), token);
    }

    private ClassicHttpRequest posting(String path, byte[] body) {
        var request = new BasicClassicHttpRequest(Method.POST, server, path);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return request;
    }

    private byte[] exchange(ClassicHttpRequest request, String token) {
        request.setHeader("Authorization", "Bearer " + token);
        request.setHeader("Accept", "application/json");
        try {
            return requester.execute(
                    server, request, PATIENCE, HttpCoreContext.create(), response -> answer(request, response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (HttpException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] answer(ClassicHttpRequest request, ClassicHttpResponse response) throws IOException {
        var body = EntityUtils.toByteArray(response.getEntity());
        if (response.getCode() >= REFUSED) {
            throw new IllegalStateException("%s %s was answered with %d: %s"
                    .formatted(request.getMethod(), request.getPath(), response.getCode(), new String(body, UTF_8)));
        }
        return body;
    }

    private byte[] written(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(byte[] body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
