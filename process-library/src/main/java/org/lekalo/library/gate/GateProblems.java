package org.lekalo.library.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lekalo.library.condition.Condition;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.condition.Conditions;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.condition.RecordPaths;
import org.lekalo.library.condition.Sense;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.gate.Gate.Check;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.Visible;

/** What is wrong with a gate as an administrator wrote it: all of it at once. */
public final class GateProblems {

    static final int MAX_PARTS = 50;
    static final int MAX_NAME = 255;
    static final int MAX_SENTENCE = 1_000;

    private static final Set<String> WHERE_A_RECORD_STANDS = Set.of("pipeline", "stage");

    private final RecordType type;
    private final RecordTypes types;
    private final Subjects subjects;
    private final List<Problem> found = new ArrayList<>();

    private GateProblems(RecordType type, RecordTypes types) {
        this.type = type;
        this.types = types;
        this.subjects = Subjects.of(type, types, List.of());
    }

    /**
     * @param at the place in the gate: {@code checks.1.condition}
     * @param problem the key of the sentence
     * @param facts what fills it: texts, and {@link Text} where both languages have a word for it
     */
    public record Problem(String at, String problem, Map<String, Object> facts) {}

    /** @param roles the keys of the roles there are */
    public static List<Problem> of(Gate gate, RecordType type, RecordTypes types, Set<String> roles) {
        var problems = new GateProblems(type, types);
        problems.required(gate.required());
        problems.checks(gate.checks());
        problems.roles("mayEnter", gate.mayEnter(), roles);
        problems.roles("mayLeave", gate.mayLeave(), roles);
        type.pipeline(gate.pipeline()).ifPresent(pipeline -> problems.from(gate, pipeline));
        return List.copyOf(problems.found);
    }

    private void required(List<Required> required) {
        tooMany("required", required);
        var seen = new HashSet<String>();
        for (int i = 0; i < required.size(); i++) {
            var key = required.get(i).field();
            var at = "required." + i;
            var field = type.field(key);
            if (key.isBlank()) {
                add(at + ".field", "field-missing");
            } else if (field.isEmpty() || WHERE_A_RECORD_STANDS.contains(key)) {
                add(at + ".field", "unknown-field");
            } else if (field.get().readOnly()) {
                add(at + ".field", "read-only", Map.of("field", field.get().name()));
            } else if (!seen.add(key)) {
                add(at + ".field", "field-twice", Map.of("field", field.get().name()));
            }
            if (!required.get(i).when().isBlank()) {
                condition(at + ".when", required.get(i).when());
            }
        }
    }

    private void checks(List<Check> checks) {
        tooMany("checks", checks);
        for (int i = 0; i < checks.size(); i++) {
            check("checks." + i, checks.get(i));
        }
    }

    private void check(String at, Check check) {
        if (Visible.isBlank(check.name())) {
            add(at + ".name", "name-missing");
        } else if (check.name().length() > MAX_NAME) {
            add(at + ".name", "too-long", Map.of("limit", MAX_NAME));
        }
        sentence(at + ".sentence.ru", check.sentence().ru());
        sentence(at + ".sentence.en", check.sentence().en());
        if (check.condition().isBlank()) {
            add(at + ".condition", "condition-missing");
        } else {
            condition(at + ".condition", check.condition());
        }
    }

    private void sentence(String at, String sentence) {
        if (Visible.isBlank(sentence)) {
            add(at, "sentence-missing");
        } else if (sentence.length() > MAX_SENTENCE) {
            add(at, "too-long", Map.of("limit", MAX_SENTENCE));
        }
    }

    private void condition(String at, String feel) {
        var problem = Feel.problem(feel);
        if (problem.isPresent()) {
            add(
                    at,
                    switch (problem.get().kind()) {
                        case EMPTY, SYNTAX -> "condition-unreadable";
                        case TOO_LONG, TOO_DEEP, RUNAWAY -> "condition-too-heavy";
                        case PATTERN -> "condition-pattern";
                    });
            return;
        }
        for (var name : Feel.names(feel)) {
            if (!RecordPaths.isAboutTheRecord(type, name)) {
                add(at, "unknown-name", Map.of("name", name));
            } else {
                RecordPaths.unknownPart(type, types, name)
                        .ifPresent(part -> add(at, "unknown-name", Map.of("name", part)));
            }
        }
        var misfits = misfits(feel);
        Sense.of(feel).senseless(type, types).forEach(senseless -> {
            switch (senseless.kind()) {
                case NO_ANSWER -> add(at, "condition-no-answer");
                case ALWAYS_THE_SAME -> add(at, "condition-always-same");
                case DOES_NOT_FIT -> misfits.add(subjects.called(senseless.name(), type));
            }
        });
        misfits.forEach(field -> add(at, "value-does-not-fit", Map.of("field", field)));
    }

    /** The fields that are held against values that they cannot have. */
    private Set<Text> misfits(String feel) {
        var misfits = new LinkedHashSet<Text>();
        if (Conditions.read(feel) instanceof Condition.Rows rows) {
            rows.rows()
                    .forEach(row -> subjects.find(row.subject())
                            .filter(subject -> !fits(row, subject))
                            .ifPresent(subject -> misfits.add(subject.label())));
        }
        return misfits;
    }

    private boolean fits(ConditionRow row, Subject subject) {
        return Conditions.toFeel(new Condition.Rows(true, List.of(row)), subjects::kindOf)
                        .isPresent()
                && (subject.options().isEmpty()
                        || row.values().stream()
                                .allMatch(value -> subject.options().stream()
                                        .anyMatch(option -> option.key().equals(value))));
    }

    private void roles(String at, List<String> asked, Set<String> known) {
        asked.stream()
                .filter(role -> !known.contains(role))
                .forEach(role -> add(at, "unknown-role", Map.of("role", role)));
    }

    private void from(Gate gate, Pipeline pipeline) {
        for (var stage : gate.from()) {
            if (stage.equals(gate.stage())) {
                add("from", "same-stage");
            } else if (pipeline.stage(stage).isEmpty()) {
                add("from", "unknown-stage", Map.of("stage", stage));
            }
        }
    }

    private void tooMany(String at, List<?> parts) {
        if (parts.size() > MAX_PARTS) {
            add(at, "too-many", Map.of("limit", MAX_PARTS));
        }
    }

    private void add(String at, String problem) {
        add(at, problem, Map.of());
    }

    private void add(String at, String problem, Map<String, Object> facts) {
        found.add(new Problem(at, problem, facts));
    }
}
