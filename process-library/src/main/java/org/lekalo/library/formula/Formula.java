package org.lekalo.library.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.feel.ExpressionTooHeavy;
import org.lekalo.library.feel.PatternNotSupported;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/** What a computed field's formula may say. */
public final class Formula {

    private static final Set<String> OF_EVERY_RECORD = Set.of("id", "ref");

    private Formula() {}

    /** Why a formula is refused; {@code what} is the name or the place in the text, empty where there is none to show. */
    public record Problem(Kind kind, String what) {

        public enum Kind {
            /** Not FEEL. */
            UNREADABLE,
            UNKNOWN_NAME,
            UNKNOWN_FUNCTION,
            /** Leads over more than one reference, or over a relation whose records change without this one. */
            TOO_FAR,
            CIRCLE,
            /** Its result is of another kind than the field; or the field's kind cannot be computed. */
            ANOTHER_KIND,
            /** Too long or too deep, takes too many steps, too long, or makes too much. */
            TOO_HEAVY,
            /** Searches with a pattern that looks around or back. */
            PATTERN
        }
    }

    /** @param field as it is to be, one of the type's or a new one */
    public static Optional<Problem> problem(Field field, RecordType type, RecordTypes types) {
        var formula = Objects.requireNonNull(field.formula());
        var prepared = Feel.prepare(formula);
        if (prepared.isEmpty()) {
            return Feel.problem(formula).flatMap(Formula::problem);
        }
        if (!field.kind().mayBeComputed()) {
            return problem(Problem.Kind.ANOTHER_KIND, "");
        }
        return prepared.get().names().stream()
                .flatMap(name -> name(name, type, types).stream())
                .findFirst()
                .or(() -> reachesItself(field, type, types) ? problem(Problem.Kind.CIRCLE, "") : Optional.empty())
                .or(() -> result(prepared.get(), field.kind(), type, types));
    }

    private static Optional<Problem> problem(Feel.Problem unread) {
        return switch (unread.kind()) {
            case EMPTY, SYNTAX -> problem(Problem.Kind.UNREADABLE, unread.near());
            case TOO_LONG, TOO_DEEP, RUNAWAY -> problem(Problem.Kind.TOO_HEAVY, "");
            case PATTERN -> problem(Problem.Kind.PATTERN, "");
        };
    }

    private static Optional<Problem> problem(Problem.Kind kind, String what) {
        return Optional.of(new Problem(kind, what));
    }

    private static Optional<Problem> name(String name, RecordType type, RecordTypes types) {
        var path = Arrays.asList(name.split("\\."));
        if (!path.get(0).equals(type.key()) && !path.get(0).equals("record")) {
            return problem(Problem.Kind.UNKNOWN_NAME, name);
        }
        if (path.size() == 1) {
            return problem(Problem.Kind.UNKNOWN_NAME, name);
        }
        if (type.relation(path.get(1)).isPresent()) {
            return problem(Problem.Kind.TOO_FAR, name);
        }
        if (OF_EVERY_RECORD.contains(path.get(1))) {
            return Optional.empty();
        }
        var field = type.field(path.get(1));
        if (field.isEmpty()) {
            return problem(Problem.Kind.UNKNOWN_NAME, name);
        }
        return path.size() == 2 || field.get().kind() != FieldKind.REFERENCE
                ? Optional.empty()
                : beyond(name, path.subList(2, path.size()), field.get(), types);
    }

    private static Optional<Problem> beyond(String name, List<String> path, Field reference, RecordTypes types) {
        if (OF_EVERY_RECORD.contains(path.get(0))) {
            return Optional.empty();
        }
        var target = Optional.ofNullable(reference.target()).flatMap(types::type);
        if (target.flatMap(type -> type.relation(path.get(0))).isPresent()) {
            return problem(Problem.Kind.TOO_FAR, name);
        }
        var field = target.flatMap(type -> type.field(path.get(0)));
        if (field.isEmpty()) {
            return problem(Problem.Kind.UNKNOWN_NAME, name);
        }
        return path.size() > 1 && field.get().kind() == FieldKind.REFERENCE
                ? problem(Problem.Kind.TOO_FAR, name)
                : Optional.empty();
    }

    private static boolean reachesItself(Field field, RecordType type, RecordTypes types) {
        var itself = Part.field(type.key(), field.key());
        Set<Part> seen = new HashSet<>();
        List<Part> open = new ArrayList<>(used(Objects.requireNonNull(field.formula()), type, types));
        while (!open.isEmpty()) {
            var next = open.remove(open.size() - 1);
            if (next.equals(itself)) {
                return true;
            }
            if (seen.add(next)) {
                types.type(next.type())
                        .ifPresent(of -> of.field(String.valueOf(next.field())).stream()
                                .filter(Field::computed)
                                .forEach(other ->
                                        open.addAll(used(Objects.requireNonNull(other.formula()), of, types))));
            }
        }
        return false;
    }

    private static Set<Part> used(String formula, RecordType type, RecordTypes types) {
        var parts = new HashSet<>(UsedParts.of(formula, type, types));
        parts.removeIf(part -> part.option() != null || part.field() == null);
        return parts;
    }

    /** Tried with a record that is filled everywhere; what gives nothing there may give something elsewhere. */
    private static Optional<Problem> result(Feel.Prepared formula, FieldKind kind, RecordType type, RecordTypes types) {
        var sample = Sample.of(type, types);
        var context = Map.<String, Object>of(type.key(), sample, "record", sample);
        try {
            if (formula.callsNothing(context)) {
                return problem(Problem.Kind.UNKNOWN_FUNCTION, "");
            }
            var value = formula.evaluate(context);
            return value == null || Sample.isOf(kind, value)
                    ? Optional.empty()
                    : problem(Problem.Kind.ANOTHER_KIND, "");
        } catch (ExpressionTooHeavy tooHeavy) {
            return problem(Problem.Kind.TOO_HEAVY, "");
        } catch (PatternNotSupported pattern) {
            return problem(Problem.Kind.PATTERN, "");
        }
    }

    /** The type's computed fields, each after those that it builds on. */
    public static List<Field> inOrder(RecordType type) {
        Map<String, Field> ordered = new LinkedHashMap<>();
        type.fields().stream().filter(Field::computed).forEach(field -> add(field, type, ordered, new HashSet<>()));
        return List.copyOf(ordered.values());
    }

    private static void add(Field field, RecordType type, Map<String, Field> ordered, Set<String> open) {
        if (ordered.containsKey(field.key()) || !open.add(field.key())) {
            return;
        }
        used(Objects.requireNonNull(field.formula()), type, new RecordTypes(List.of(type))).stream()
                .filter(part -> part.type().equals(type.key()))
                .flatMap(part -> type.field(String.valueOf(part.field())).stream())
                .filter(Field::computed)
                .forEach(other -> add(other, type, ordered, open));
        ordered.put(field.key(), field);
    }
}
