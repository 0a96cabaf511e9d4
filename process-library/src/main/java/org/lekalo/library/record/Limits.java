package org.lekalo.library.record;

/** Which numbers and dates a field holds: what the check of a drawing lets in, the server takes. */
public final class Limits {

    /** Before the point. */
    public static final int WHOLE_DIGITS = 15;

    public static final int NUMBER_DECIMALS = 4;

    public static final int MONEY_DECIMALS = 2;

    /** Before, and after, it is a slip of the hand: a year of two digits, or of five. */
    public static final int FIRST_YEAR = 1800;

    public static final int LAST_YEAR = 2999;

    private Limits() {}
}
