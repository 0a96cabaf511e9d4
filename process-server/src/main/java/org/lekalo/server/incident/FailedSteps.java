package org.lekalo.server.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.engine.Turn;
import org.lekalo.server.engine.Turn.IncidentClosed;
import org.lekalo.server.engine.Turn.IncidentOpened;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the incidents of the engine with their causes, and tells of them. */
@Component
class FailedSteps {

    private static final int LONGEST_DETAILS = 20_000;

    private final DSLContext sql;
    private final ObjectMapper json;
    private final FailureNotices notices;

    FailedSteps(DSLContext sql, ObjectMapper json, FailureNotices notices) {
        this.sql = sql;
        this.json = json;
        this.notices = notices;
    }

    @EventListener
    @Order(2)
    void write(Turn turn) {
        turn.opened().forEach(this::opened);
        turn.closed().forEach(this::closed);
    }

    private void opened(IncidentOpened incident) {
        var cause = Cause.of(incident.failure());
        sql.execute(
                """
                insert into process_incident (id, run, element, failed_element, visit, job, at, reason, facts, details)
                values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?::jsonb, ?)
                """,
                incident.id(),
                incident.run().value(),
                incident.elementId(),
                incident.failedElementId(),
                incident.visit(),
                incident.job(),
                incident.at().toString(),
                cause.reason(),
                written(cause.facts()),
                details(incident.failure()));
        notices.tell(incident, cause);
    }

    private void closed(IncidentClosed incident) {
        sql.execute(
                "update process_incident set closed_at = ?::timestamptz where id = ?",
                incident.at().toString(),
                incident.id());
    }

    private String written(Map<String, Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    private static String details(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        var details = text.toString().replace("\0", "");
        return details.length() > LONGEST_DETAILS ? details.substring(0, LONGEST_DETAILS) : details;
    }
}
