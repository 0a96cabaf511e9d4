package org.lekalo.designer.settings;

/** Where the company's settings are. */
public final class SettingsNavigation {

    public static final String PEOPLE = "settings/people";
    public static final String DEPARTMENTS = "settings/departments";
    public static final String ROLES = "settings/roles";
    public static final String ACCESS = "settings/access";
    public static final String FILES = "settings/files";
    public static final String CALENDAR = "settings/calendar";
    public static final String PERSONAL_DATA = "settings/personal-data";
    public static final String OUTBOX = "settings/outbox";
    public static final String AUDIT = "settings/audit";
    public static final String ABSENCES = "absences";

    private SettingsNavigation() {}
}
