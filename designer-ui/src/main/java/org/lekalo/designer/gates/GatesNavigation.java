package org.lekalo.designer.gates;

/** Where the stages' gates are. */
public final class GatesNavigation {

    public static final String GATES = "settings/gates";

    private GatesNavigation() {}

    public static String of(String type) {
        return GATES + "/" + type;
    }
}
