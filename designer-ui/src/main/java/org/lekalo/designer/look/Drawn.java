package org.lekalo.designer.look;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a page was drawn from. While that stays the same the part does, however often the page hears of changes,
 * and with it the focus and a press that is under way.
 */
public final class Drawn<T> {

    private @Nullable T from;

    public void by(T now, Runnable draw) {
        if (!now.equals(from)) {
            from = null;
            draw.run();
            from = now;
        }
    }
}
