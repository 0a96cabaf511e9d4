package org.lekalo.library.check;

/** An error stops publishing, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
