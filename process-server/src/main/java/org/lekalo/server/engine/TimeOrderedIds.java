package org.lekalo.server.engine;

import java.security.SecureRandom;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;

/** UUIDs of version 7 (RFC 9562): new rows land side by side in every index. */
final class TimeOrderedIds implements IdGenerator {

    private final SecureRandom random = new SecureRandom();
    private long last;

    @Override
    public String getNextId() {
        return new UUID(timeAndCounter(), (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L).toString();
    }

    /** 48 bits of milliseconds, then 12 bits that count within one; never goes back. */
    private synchronized long timeAndCounter() {
        last = Math.max(System.currentTimeMillis() << 12, last + 1);
        return ((last & ~0xFFFL) << 4) | 0x7000L | (last & 0xFFFL);
    }
}
