package org.lekalo.library.check;

import org.lekalo.library.block.Responsible;
import org.lekalo.library.model.ModelElement;

/** Whether those whom a block names are still there. */
final class ResponsibleCheck {

    private ResponsibleCheck() {}

    static void check(ModelElement element, Responsible responsible, Directory directory, Findings findings) {
        if (responsible instanceof Responsible.APerson person) {
            if (!directory.people().contains(person.personId())) {
                findings.at(element, Rule.UNKNOWN_PERSON);
            }
        } else if (responsible instanceof Responsible.Roles roles) {
            roles.roles().stream()
                    .filter(role -> !directory.roles().contains(role))
                    .forEach(role -> findings.at(element, Rule.UNKNOWN_ROLE, role));
        } else if (responsible instanceof Responsible.DepartmentHead head
                && !directory.departments().contains(head.departmentId())) {
            findings.at(element, Rule.UNKNOWN_DEPARTMENT);
        }
    }
}
