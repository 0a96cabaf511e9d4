package org.lekalo.library.finding;

/** An error stops publishing, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
