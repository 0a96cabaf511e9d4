package org.lekalo.server.problem;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody expected: whoever it befell gets a number, under which the log has the rest. */
public final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    /** Returns its number. */
    public static String log(Throwable failure) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {}", number, failure);
        return number;
    }
}
