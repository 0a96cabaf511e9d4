package org.lekalo.server.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.AccessApi.Level;
import org.lekalo.library.contract.PersonId;

/** All levels, field rules and absences as they are at one moment; unchanging, so that one reading can be shared. */
public final class AccessRules {

    private final Map<OfType, Map<Action, Level>> levels;
    private final Map<OfType, Map<String, FieldRule>> fields;
    private final List<Absence> absences;

    AccessRules(
            Map<OfType, Map<Action, Level>> levels,
            Map<OfType, Map<String, FieldRule>> fields,
            List<Absence> absences) {
        this.levels = Map.copyOf(levels);
        this.fields = Map.copyOf(fields);
        this.absences = List.copyOf(absences);
    }

    /** What something is set for. */
    record OfType(String role, String type) {}

    /** Who stands in for the person on those days, both included. */
    record Absence(PersonId person, Optional<PersonId> deputy, LocalDate firstDay, LocalDate lastDay) {

        boolean covers(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** The highest level among the roles; of somebody without a role, that of a role for which nothing was set. */
    public Level level(Set<String> roles, String type, Action action) {
        return roles.stream()
                .map(role -> level(role, type, action))
                .max(Level::compareTo)
                .orElseGet(() -> unset(action));
    }

    Level level(String role, String type, Action action) {
        return own(role, type, action)
                .or(() -> own(role, AccessApi.EVERY_TYPE, action))
                .orElseGet(() -> unset(action));
    }

    Optional<Level> own(String role, String type, Action action) {
        return Optional.ofNullable(
                levels.getOrDefault(new OfType(role, type), Map.of()).get(action));
    }

    private static Level unset(Action action) {
        return action == Action.SEE ? Level.DEPARTMENT : Level.NONE;
    }

    /** The rule that counts for the field; empty where one of the roles has none. */
    public Optional<FieldRule> field(Set<String> roles, String type, String field) {
        if (showAllFields()) {
            return Optional.empty();
        }
        return roles.stream()
                .map(role -> Optional.ofNullable(fields(role, type).get(field)))
                .reduce((one, other) -> one.flatMap(a -> other.map(b -> a.compareTo(b) <= 0 ? a : b)))
                .flatMap(rule -> rule);
    }

    public boolean showAllFields() {
        return fields.isEmpty();
    }

    Map<String, FieldRule> fields(String role, String type) {
        return fields.getOrDefault(new OfType(role, type), Map.of());
    }

    List<Absence> absent(LocalDate day) {
        return absences.stream().filter(absence -> absence.covers(day)).toList();
    }

    Optional<Absence> absence(PersonId person, LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.person().equals(person) && absence.covers(day))
                .findFirst();
    }
}
