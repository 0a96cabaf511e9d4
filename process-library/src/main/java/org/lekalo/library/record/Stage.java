package org.lekalo.library.record;

/** A step of a pipeline; the pipelines' stages stand in their order. */
public record Stage(String key, Text name, Kind kind) {

    /** Whether a record in the stage is still being worked on. */
    public enum Kind {
        OPEN,
        WON,
        LOST
    }
}
