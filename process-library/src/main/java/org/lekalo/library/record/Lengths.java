package org.lekalo.library.record;

/** How long texts may be, in characters: what the screens let in, the server takes. */
public final class Lengths {

    /** A value of a record's text field. */
    public static final int TEXT = 1_000;

    public static final int LONG_TEXT = 20_000;

    /** Of a process or of an element in it. */
    public static final int NAME = 255;

    /** What a task asks for, in words. */
    public static final int INSTRUCTION = 4_000;

    /** Any other text of a drawing. */
    public static final int DRAWN_TEXT = 10_000;

    /** What changed in a published version. */
    public static final int NOTE = 2_000;

    /** Why a person did something that others will ask about. */
    public static final int REASON = 1_000;

    private Lengths() {}
}
