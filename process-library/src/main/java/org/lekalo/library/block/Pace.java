package org.lekalo.library.block;

/** How long a run stays at a block: what slows a loop, and what needs a job of its own. */
public enum Pace {
    /** It goes on in the same moment. */
    AT_ONCE,
    /** It changes something, and that may fail. */
    EFFECT,
    /** It has other runs do something, and waits for them; of those there may be none. */
    CALLS,
    /** It waits for a date, which may have passed. */
    UNTIL_A_DATE,
    /** It waits for somebody, or for a time that is still to come. */
    WAITS
}
