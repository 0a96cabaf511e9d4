package org.lekalo.library.setting;

/** A field of the record shown on a task's form. */
public record FormField(String field, Use use) {

    /** What the person may or must do with the field. */
    public enum Use {
        SHOWN,
        EDITABLE,
        REQUIRED
    }
}
