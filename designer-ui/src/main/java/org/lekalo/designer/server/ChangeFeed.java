package org.lekalo.designer.server;

import java.util.function.Supplier;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.library.contract.ChangesApi;
import org.lekalo.library.contract.ChangesApi.Change;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Opens lines to the server's changes over HTTP. */
@Component
class ChangeFeed implements ChangeLine {

    private final WebClient server;
    private final Renewal renewal;

    ChangeFeed(WebClient.Builder server, @Value("${lekalo.server-url}") String url, Renewal renewal) {
        this.server = server.baseUrl(url)
                .clientConnector(new JdkClientHttpConnector(ServerProxies.http()))
                .build();
        this.renewal = renewal;
    }

    @Override
    public Supplier<Flux<Change>> asCurrentPerson() {
        var person = SignedIn.current();
        if (person.isEmpty()) {
            return Flux::never;
        }
        var changes = changesFor(person.get());
        // renewing the token waits for the server, which the threads of timers may not
        return () -> Flux.defer(changes::changes)
                .subscribeOn(Schedulers.boundedElastic())
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(life -> renewal.keep(person.get()));
    }

    private ChangesApi changesFor(SignedIn person) {
        var client = server.mutate()
                .filter((request, next) -> next.exchange(ClientRequest.from(request)
                        .headers(headers -> headers.setBearerAuth(renewal.token(person)))
                        .build()))
                .build();
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client))
                .build()
                .createClient(ChangesApi.class);
    }
}
