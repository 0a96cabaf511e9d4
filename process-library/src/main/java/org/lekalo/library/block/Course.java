package org.lekalo.library.block;

/** How a run passes a block. */
public enum Course {
    /** A run begins here. */
    START,
    /** What is inside a part begins here. */
    PART_START,
    /** It comes by one arrow or several, and goes on by one. */
    THROUGH,
    /** It goes on by one of several arrows. */
    SOME_WAY,
    /** It goes on by all arrows at once, when it has come by all. */
    ALL_WAYS,
    /** It is over, or the part of it. */
    END
}
