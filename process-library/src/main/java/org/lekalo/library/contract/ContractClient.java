package org.lekalo.library.contract;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Makes callers of the contract: proxies of its interfaces that throw the very refusals the server threw, and
 * {@link Refusals.Unreachable} where there is no server. {@link ChangesApi} is a stream and needs a reactive client; for
 * it {@link ProblemReader} reads the refusals.
 */
public final class ContractClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

    private final HttpServiceProxyFactory proxies;

    /**
     * @param token the caller's token, asked for at each call; null where nobody is signed in
     * @param language the language of refusals and other sentences, asked for at each call
     */
    public ContractClient(RestClient.Builder builder, Supplier<@Nullable String> token, Supplier<Locale> language) {
        var client = builder.clone()
                .messageConverters(converters -> converters.replaceAll(ContractClient::exact))
                .requestInterceptor((request, body, execution) -> {
                    var bearer = token.get();
                    if (bearer != null) {
                        request.getHeaders().setBearerAuth(bearer);
                    }
                    request.getHeaders()
                            .set(HttpHeaders.ACCEPT_LANGUAGE, language.get().toLanguageTag());
                    return execution.execute(request, body);
                })
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw ProblemReader.refusal(
                            response.getStatusCode().value(), response.getBody().readAllBytes());
                })
                .build();
        this.proxies = HttpServiceProxyFactory.builderFor(
                        new RefusingAdapter(RestClientAdapter.create(client), language))
                .build();
    }

    private static HttpMessageConverter<?> exact(HttpMessageConverter<?> converter) {
        return converter instanceof MappingJackson2HttpMessageConverter json
                ? new MappingJackson2HttpMessageConverter(
                        ExactValues.in(json.getObjectMapper().copy()))
                : converter;
    }

    public static ContractClient to(URI server, Supplier<@Nullable String> token, Supplier<Locale> language) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
        requests.setReadTimeout(READ_TIMEOUT);
        var builder = RestClient.builder().requestFactory(requests).baseUrl(server.toString());
        return new ContractClient(builder, token, language);
    }

    public <T> T api(Class<T> contractInterface) {
        return proxies.createClient(contractInterface);
    }
}
