package org.lekalo.library.contract;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Says in the contract's words what else can go wrong on the way: no server, or an answer that cannot be read. */
final class RefusingAdapter implements HttpExchangeAdapter {

    /** What the addresses end with that are only asked, by a body. */
    private static final Set<String> READING =
            Set.of("query", "matching", "preview", "formula-check", "check", "missing", "uses", "export");

    private final HttpExchangeAdapter calls;
    private final Supplier<Locale> language;

    RefusingAdapter(HttpExchangeAdapter calls, Supplier<Locale> language) {
        this.calls = calls;
        this.language = language;
    }

    @Override
    public boolean supportsRequestAttributes() {
        return calls.supportsRequestAttributes();
    }

    @Override
    public void exchange(HttpRequestValues request) {
        refusing(request, () -> {
            calls.exchange(request);
            return null;
        });
    }

    @Override
    public HttpHeaders exchangeForHeaders(HttpRequestValues request) {
        return present(refusing(request, () -> calls.exchangeForHeaders(request)));
    }

    @Override
    public <T> @Nullable T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return refusing(request, () -> calls.exchangeForBody(request, type));
    }

    @Override
    public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues request) {
        return present(refusing(request, () -> calls.exchangeForBodilessEntity(request)));
    }

    @Override
    public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return present(refusing(request, () -> calls.exchangeForEntity(request, type)));
    }

    private <T> @Nullable T refusing(HttpRequestValues request, Supplier<@Nullable T> call) {
        try {
            return call.get();
        } catch (RestClientException failure) {
            throw BrokenWay.refusal(failure, isChanging(request), language.get());
        }
    }

    private static boolean isChanging(HttpRequestValues request) {
        var address = String.valueOf(request.getUriTemplate());
        return !HttpMethod.GET.equals(request.getHttpMethod())
                && !READING.contains(address.substring(address.lastIndexOf('/') + 1));
    }

    private static <T> T present(@Nullable T answer) {
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        return answer;
    }
}
