package org.lekalo.library.setting;

import java.util.List;

/** Who has to do a task or is told something; resolved when the token arrives. Written {@code role:finance,sales}. */
public sealed interface Responsible {

    /** A named person. */
    record APerson(long personId) implements Responsible {}

    /** Whoever of these roles claims it first. */
    record Roles(List<String> roles) implements Responsible {}

    /** The head of a named department. */
    record DepartmentHead(long departmentId) implements Responsible {}

    /** The owner of the instance's record. */
    record RecordOwner() implements Responsible {}

    /** The head of the department of the record's owner. */
    record OwnersHead() implements Responsible {}
}
