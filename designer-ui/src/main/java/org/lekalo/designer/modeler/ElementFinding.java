package org.lekalo.designer.modeler;

/** A finding to be shown on an element. */
public record ElementFinding(String elementId, Severity severity, String text) {

    /** As the browser writes it. */
    public enum Severity {
        error,
        warning
    }
}
