package org.lekalo.designer.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.library.contract.BrokenWay;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.FilesApi.Checked;
import org.lekalo.library.contract.FilesApi.StoredFile;
import org.lekalo.library.contract.ProblemReader;
import org.lekalo.library.contract.Refusals.SignedOut;
import org.lekalo.library.record.RecordRef;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Brings files to the server and back as streams; the contract's proxies would hold whole ones in memory. Everything else
 * about files goes through {@link org.lekalo.library.contract.FilesApi}.
 */
@Component
public class FileTransfers {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = ServerProxies.http();
    private final String server;
    private final Renewal renewal;
    private final ObjectMapper json;
    private final LargestUploads largest;

    FileTransfers(
            @Value("${lekalo.server-url}") String server, Renewal renewal, ObjectMapper json, LargestUploads largest) {
        this.server = server;
        this.largest = largest;
        this.renewal = renewal;
        this.json = json;
    }

    /** Who asks, and in which language; taken where the page is known, used where it may not be. */
    public record Asking(Optional<SignedIn> person, Locale language) {

        public static Asking now() {
            return new Asking(SignedIn.current(), UI.getCurrent().getLocale());
        }
    }

    public LargestUploads largest() {
        return largest;
    }

    /** Refused as the contract says; returns the new file's number. */
    public long upload(RecordRef record, String name, InputStream content, Asking asking) {
        var address = "/api/files?record=" + encoded(record.toString()) + "&name=" + encoded(name);
        return sent(address, content, asking, StoredFile.class).id();
    }

    /** The name under which such a file would be kept; refused as {@link #upload}. */
    public String check(String name, InputStream content, Asking asking) {
        return sent("/api/files/check?name=" + encoded(name), content, asking, Checked.class)
                .name();
    }

    /** A file of records that are to be taken in; as {@link org.lekalo.library.contract.ExchangeApi#upload}. */
    public Import uploadRecords(String type, String name, InputStream content, Asking asking) {
        return sent("/api/exchange/" + type + "/imports?name=" + encoded(name), content, asking, Import.class);
    }

    private <T> T sent(String address, InputStream content, Asking asking, Class<T> answered) {
        var request = request(address, asking)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> content))
                .build();
        var answer = send(request, asking, BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 400) {
            throw ProblemReader.refusal(answer.statusCode(), answer.body());
        }
        try {
            return json.readValue(answer.body(), answered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InputStream download(long file, Asking asking) {
        var answer =
                send(request("/api/files/" + file + "/content", asking).build(), asking, BodyHandlers.ofInputStream());
        if (answer.statusCode() >= 400) {
            throw ProblemReader.refusal(answer.statusCode(), all(answer.body()));
        }
        return answer.body();
    }

    private static byte[] all(InputStream body) {
        try (body) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String address, Asking asking) {
        return HttpRequest.newBuilder(URI.create(server + address))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Bearer " + renewal.token(asking.person().orElseThrow(SignedOut::new)))
                .header("Accept-Language", asking.language().toLanguageTag());
    }

    private <T> HttpResponse<T> send(HttpRequest request, Asking asking, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw BrokenWay.refusal(e, !request.method().equals("GET"), asking.language());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Ended while a file was on its way", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
