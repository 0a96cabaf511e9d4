package org.lekalo.library.contract;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Flux;

/** What changes while one looks. */
@HttpExchange("/api/changes")
public interface ChangesApi {

    /**
     * Server-sent events for as long as the caller listens: hints that something the caller may see has changed, on
     * whatever node it happened. A hint carries no data: what changed is read again through the other interfaces.
     */
    @GetExchange(accept = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<Change> changes();

    /** {@code id} is the task, instance, record or model that changed; null where many did, or for ALIVE. */
    record Change(Kind kind, @Nullable String id) {}

    /** ALIVE keeps the line open. */
    enum Kind {
        ALIVE,
        TASKS,
        INSTANCE,
        RECORD,
        MODEL,
        /** Types, fields, pipelines or stages; {@code id} is the type. */
        METADATA,
        NOTIFICATIONS,
        /** What leaves the company; told to administrators. */
        OUTBOX
    }
}
