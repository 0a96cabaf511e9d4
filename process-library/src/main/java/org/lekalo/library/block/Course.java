package org.lekalo.library.block;

/** How a run passes a block. */
public enum Course {
    /** A run begins here. */
    START,
    /** What is inside a part begins here. */
    PART_START,
    /** What is inside a part begins here when something happens. */
    EVENT_START,
    /** It comes by one arrow or several, and goes on by one. */
    THROUGH,
    /** It goes on by one of several arrows. */
    SOME_WAY,
    /** It goes on by each arrow whose condition holds, when none is on its way to it any more. */
    SOME_WAYS,
    /** It goes on by the arrow to what happens first. */
    FIRST_EVENT,
    /** It goes on by all arrows at once, when it has come by all. */
    ALL_WAYS,
    /** It is over, or the part of it. */
    END,
    /** All that goes on in the run is over, or in the part of it. */
    END_OF_ALL,
    /** What it stands in has failed: a part is left by its border, or by that of one around it. */
    FAILURE;

    /** Whether the conditions on its arrows say by which it goes on. */
    public boolean decides() {
        return this == SOME_WAY || this == SOME_WAYS;
    }
}
