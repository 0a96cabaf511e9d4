package org.lekalo.library.model.mend;

import java.util.Locale;

/** What one click does about a fault. The label has the key {@code mend.} and its name. */
public enum Mend {
    ADD_PROCESS,
    RENAME,
    REMOVE_ARROW,
    MAKE_MESSAGE_FLOW,
    MOVE_ARROW,
    ATTACH,
    DETACH,
    REMOVE_EVENT,
    DROP_OTHERWISE,
    GIVE_OTHERWISE,
    DROP_CONDITION,
    CLOSE_POOL,
    DROP_REFERENCES;

    public String key() {
        return "mend." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
