package org.lekalo.designer.types;

/** Where the record types are set up. */
public final class TypesNavigation {

    public static final String TYPES = "settings/types";

    private TypesNavigation() {}

    public static String of(String type) {
        return TYPES + "/" + type;
    }
}
