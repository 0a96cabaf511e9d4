package org.lekalo.library.block;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A responsible as a property: {@code person:5}, {@code role:finance,sales}, {@code department-head:3}, {@code record-owner}. */
final class ResponsibleText {

    private static final Pattern ROLE = Pattern.compile("[\\w-]{1,64}");

    private ResponsibleText() {}

    static String write(Responsible responsible) {
        if (responsible instanceof Responsible.APerson person) {
            return "person:" + person.personId();
        }
        if (responsible instanceof Responsible.Roles roles) {
            return "role:" + String.join(",", roles.roles());
        }
        if (responsible instanceof Responsible.DepartmentHead head) {
            return "department-head:" + head.departmentId();
        }
        return responsible instanceof Responsible.RecordOwner ? "record-owner" : "owners-head";
    }

    static Optional<Responsible> read(String text) {
        int colon = text.indexOf(':');
        var who = colon < 0 ? text : text.substring(0, colon);
        var detail = colon < 0 ? "" : text.substring(colon + 1);
        return switch (who) {
            case "person" -> Numbers.id(detail).map(Responsible.APerson::new);
            case "department-head" -> Numbers.id(detail).map(Responsible.DepartmentHead::new);
            case "role" -> roles(detail);
            case "record-owner" -> detail.isEmpty() ? Optional.of(new Responsible.RecordOwner()) : Optional.empty();
            case "owners-head" -> detail.isEmpty() ? Optional.of(new Responsible.OwnersHead()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Responsible> roles(String detail) {
        var roles = List.of(detail.split(",", -1));
        return roles.stream().allMatch(role -> ROLE.matcher(role).matches())
                ? Optional.of(new Responsible.Roles(roles))
                : Optional.empty();
    }
}
