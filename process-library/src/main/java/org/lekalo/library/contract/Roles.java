package org.lekalo.library.contract;

/** The roles the rules of the server know; a company adds roles of its own, which only gather tasks. */
public final class Roles {

    public static final String ANALYST = "analyst";
    public static final String SALES = "sales";
    public static final String PROCESS_OWNER = "process-owner";
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
