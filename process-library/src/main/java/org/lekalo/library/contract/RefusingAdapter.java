package org.lekalo.library.contract;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Says in the contract's words what else can go wrong on the way: no server, or an answer that cannot be read. */
final class RefusingAdapter implements HttpExchangeAdapter {

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
        refusing(() -> {
            calls.exchange(request);
            return null;
        });
    }

    @Override
    public HttpHeaders exchangeForHeaders(HttpRequestValues request) {
        return present(refusing(() -> calls.exchangeForHeaders(request)));
    }

    @Override
    public <T> @Nullable T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return refusing(() -> calls.exchangeForBody(request, type));
    }

    @Override
    public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues request) {
        return present(refusing(() -> calls.exchangeForBodilessEntity(request)));
    }

    @Override
    public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return present(refusing(() -> calls.exchangeForEntity(request, type)));
    }

    private <T> @Nullable T refusing(Supplier<@Nullable T> call) {
        try {
            return call.get();
        } catch (ResourceAccessException e) {
            throw said(new Refusals.Unreachable(), e);
        } catch (RestClientException e) {
            throw said(new Refusals.NotUnderstood(Map.of()), e);
        }
    }

    private Refusal said(Refusal refusal, RestClientException cause) {
        refusal.initCause(cause);
        return refusal.with(RefusalSentences.of(refusal, language.get()));
    }

    private static <T> T present(@Nullable T answer) {
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        return answer;
    }
}
