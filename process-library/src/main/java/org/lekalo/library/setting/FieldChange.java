package org.lekalo.library.setting;

/**
 * What a "change fields" block writes into one field: a fixed value in the field's own form, or the result of a FEEL
 * expression. A fixed empty value clears the field.
 */
public record FieldChange(String field, Source source, String value) {

    /** Whether {@code value} is the value itself or FEEL that computes it. */
    public enum Source {
        FIXED,
        COMPUTED
    }
}
