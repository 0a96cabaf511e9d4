package org.lekalo.server.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings one kind of what leaves the database to where it goes. */
public interface Carrier {

    String kind();

    /** Whether there is a way out at all; what it would carry waits until there is. */
    boolean isSetUp();

    /** A way out for as much as waits now. Throws {@link NotSent} where there is none at the moment. */
    Line open();

    /** The content as an administrator reads it. */
    Shown shown(String content);

    /** The content as it is sent once more: what it needs and is gone is looked for anew. Throws {@link NotSent} where there is none. */
    String mended(String content);

    /** The content without what it says of anybody, and with something else where a text must stand. */
    String forgotten(String content, String instead);

    record Shown(String text, @Nullable String replyTo, List<String> attachments) {}

    /** Used by one thread, and closed by it. */
    interface Line extends AutoCloseable {

        /** False where it broke, so that another must be opened. */
        boolean isOpen();

        /**
         * Makes it ready. Runs in the transaction that then says that it is being sent; nothing may leave yet.
         *
         * @return sends it, after that transaction; both throw {@link NotSent}
         */
        Runnable prepare(String content);

        @Override
        void close();
    }
}
