package org.lekalo.library.contract;

import java.time.Instant;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The key that signs who is signed in. It is the installation's own; administrators only may replace it. */
@HttpExchange("/api/signing-key")
public interface SigningKeysApi {

    @GetExchange
    Key key();

    /** Puts a new key in its place. What the former signed stays good until it ends by itself, so nobody is signed out. */
    @PostExchange("/replacement")
    Key replace(@RequestBody Replacement replacement);

    /** @param since when it was made */
    record Key(Instant since) {}

    /** @param atOnce what the former key signed is good no more, as when it became known: everybody has to sign in again */
    record Replacement(boolean atOnce) {}
}
