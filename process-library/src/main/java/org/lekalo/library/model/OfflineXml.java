package org.lekalo.library.model;

/** Keeps every XML parser of this JVM, the engine's included, from fetching schemas over a network. */
public final class OfflineXml {

    private static final String PROPERTY = "javax.xml.accessExternalSchema";
    private static final String LOCAL_ONLY = "file,jar,jar:file,nested,jar:nested";

    private OfflineXml() {}

    /** Idempotent; an application calls it first thing, since the JDK reads the property whenever it makes a parser. */
    public static void engage() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, LOCAL_ONLY);
        }
    }
}
