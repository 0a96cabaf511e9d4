package org.lekalo.designer.server;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.record.RecordTypes;
import org.springframework.stereotype.Component;

/** The record types as the server last told them, asked again after a minute: every screen needs them at every step. */
@Component
@VaadinSessionScope
public class Vocabulary {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final RecordTypesApi server;
    private @Nullable RecordTypes known;
    private Instant asked = Instant.EPOCH;

    public Vocabulary(RecordTypesApi server) {
        this.server = server;
    }

    /** For whoever heard that they changed: the next who asks gets them as they are. */
    public synchronized void forget() {
        known = null;
    }

    public synchronized RecordTypes types() {
        var types = known;
        if (types == null || Instant.now().isAfter(asked.plus(FRESH))) {
            types = server.recordTypes();
            known = types;
            asked = Instant.now();
        }
        return types;
    }
}
