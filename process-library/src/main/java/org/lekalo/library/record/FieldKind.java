package org.lekalo.library.record;

/** What a field holds; decides its column, its editor, its comparisons and its FEEL type. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    /** An amount in the company's currency. */
    MONEY,
    DATE,
    DATE_TIME,
    YES_NO,
    /** One of the field's options, by key. */
    CHOICE,
    /** Any of the field's options, by key, in the options' order; none is no value. */
    MANY_CHOICE,
    /** Another record, of the field's target type. */
    REFERENCE,
    PERSON,
    /** One stored file, a {@link FileRef}. */
    FILE
}
