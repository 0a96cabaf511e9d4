package org.lekalo.library.setting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lekalo.library.finding.Rule;

/** A responsible: {@code person:5}, {@code role:finance,sales}, {@code department-head:3}, {@code record-owner}. */
public record Who() implements WrittenKind<Responsible> {

    private static final Pattern ROLE = Pattern.compile("[\\w-]{1,64}");

    @Override
    public String write(Responsible responsible) {
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

    @Override
    public Optional<Responsible> read(String text) {
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

    @Override
    public Stream<Responsible> named(Responsible responsible) {
        return Stream.of(responsible);
    }

    @Override
    public Optional<String> form() {
        return Optional.of(
                "record-owner|owners-head|(person|department-head):\\d{1,18}|role:" + ROLE + "(," + ROLE + ")*");
    }

    /** Whether those who are named are still there. */
    @Override
    public void check(Responsible responsible, Spot spot) {
        var directory = spot.around().directory();
        if (responsible instanceof Responsible.APerson person) {
            if (!directory.people().contains(person.personId())) {
                spot.found(Rule.UNKNOWN_PERSON);
            }
        } else if (responsible instanceof Responsible.Roles roles) {
            roles.roles().stream()
                    .filter(role -> !directory.roles().contains(role))
                    .forEach(role -> spot.found(Rule.UNKNOWN_ROLE, role));
        } else if (responsible instanceof Responsible.DepartmentHead head
                && !directory.departments().contains(head.departmentId())) {
            spot.found(Rule.UNKNOWN_DEPARTMENT);
        }
    }

    @Override
    public Optional<String> said(Responsible who, Names names) {
        if (who instanceof Responsible.APerson person) {
            return names.person(person.personId());
        }
        if (who instanceof Responsible.Roles roles) {
            var called = roles.roles().stream()
                    .flatMap(role -> names.role(role).stream())
                    .toList();
            return called.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", called));
        }
        if (who instanceof Responsible.DepartmentHead head) {
            return names.department(head.departmentId()).map(name -> names.text("said.department-head", name));
        }
        return Optional.of(
                names.text(who instanceof Responsible.RecordOwner ? "said.record-owner" : "said.owners-head"));
    }
}
