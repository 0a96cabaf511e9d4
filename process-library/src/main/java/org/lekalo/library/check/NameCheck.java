package org.lekalo.library.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Relation;

/** Whether the names that an expression uses exist: a name that does not is nothing, and would silently be so for ever. */
final class NameCheck {

    private static final String OUTCOME = StepOutcomes.variable("");
    private static final Set<String> OF_EVERY_RECORD = Set.of("id", "ref");

    private final String elementId;
    private final Surroundings surroundings;
    private final Findings findings;

    NameCheck(String elementId, Surroundings surroundings, Findings findings) {
        this.elementId = elementId;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    void check(Set<String> names) {
        names.forEach(this::check);
    }

    private void check(String name) {
        if (name.startsWith(OUTCOME)) {
            if (surroundings.step(name).isEmpty()) {
                findings.at(elementId, Rule.UNKNOWN_STEP, name.substring(OUTCOME.length()));
            }
            return;
        }
        var type = surroundings.type();
        if (type == null) {
            return;
        }
        var path = Arrays.asList(name.split("\\."));
        if (path.get(0).equals(type.key()) || path.get(0).equals("record")) {
            follow(type, path.subList(1, path.size()));
        } else if (!path.get(0).equals("process")) {
            findings.at(elementId, Rule.UNKNOWN_NAME, name);
        }
    }

    private void follow(RecordType type, List<String> path) {
        if (path.isEmpty() || OF_EVERY_RECORD.contains(path.get(0))) {
            return;
        }
        var field = type.field(path.get(0));
        var relation = type.relation(path.get(0));
        if (field.isEmpty() && relation.isPresent()) {
            related(relation.get(), path);
        } else if (field.isEmpty()) {
            findings.at(elementId, Rule.UNKNOWN_FIELD, path.get(0));
        } else if (path.size() > 1) {
            beyond(field.get(), path.subList(1, path.size()));
        }
    }

    private void related(Relation relation, List<String> path) {
        var beyond = path.subList(Math.min(2, path.size()), path.size());
        var part = path.size() > 1 ? path.get(1) : Relation.ITEMS;
        var type = surroundings.types().type(relation.type());
        switch (part) {
            case Relation.ITEMS -> type.ifPresent(items -> follow(items, beyond));
            case Relation.SUM -> type.ifPresent(items -> sum(items, beyond));
            case Relation.COUNT -> beyond.stream().limit(1).forEach(this::unknown);
            default -> unknown(part);
        }
    }

    private void sum(RecordType items, List<String> beyond) {
        boolean adds = beyond.size() == 1
                && items.field(beyond.get(0)).filter(Relation::addsUp).isPresent();
        if (!beyond.isEmpty() && !adds) {
            unknown(beyond.get(beyond.size() - 1));
        }
    }

    private void unknown(String name) {
        findings.at(elementId, Rule.UNKNOWN_FIELD, name);
    }

    private void beyond(Field field, List<String> path) {
        switch (field.kind()) {
            case REFERENCE ->
                surroundings.types().type(String.valueOf(field.target())).ifPresent(target -> follow(target, path));
            case PERSON, DATE, DATE_TIME -> {}
            default -> findings.at(elementId, Rule.UNKNOWN_FIELD, path.get(0));
        }
    }
}
