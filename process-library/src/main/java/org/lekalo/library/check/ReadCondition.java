package org.lekalo.library.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lekalo.library.condition.Condition;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.condition.Conditions;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.condition.Sense;
import org.lekalo.library.finding.Rule;

/**
 * All that the check asks of a condition's text, and that depends on nothing else: read once, since a drawing is checked at each
 * save, and most of its conditions are those of the save before.
 *
 * @param all whether all of the rows must hold, or one
 * @param rows empty where it says more than rows can
 * @param sense whether it asks for something; of what cannot be read nothing is said
 */
record ReadCondition(Optional<Rule> wrong, Set<String> names, boolean all, List<ConditionRow> rows, Sense sense) {

    private static final int MOST = 4_000;
    private static final int LONGEST = 500;
    private static final Map<String, ReadCondition> KNOWN = new ConcurrentHashMap<>();

    static ReadCondition of(String feel) {
        var known = KNOWN.get(feel);
        if (known != null) {
            return known;
        }
        var read = read(feel);
        if (feel.length() <= LONGEST) {
            if (KNOWN.size() >= MOST) {
                KNOWN.clear();
            }
            KNOWN.put(feel, read);
        }
        return read;
    }

    private static ReadCondition read(String feel) {
        var wrong = Feel.problem(feel).map(ReadCondition::rule);
        var names = Feel.names(feel);
        if (wrong.isEmpty() && Feel.parsed(Feel.strict(feel)).isEmpty()) {
            wrong = Optional.of(Rule.CONDITION_UNREADABLE);
        }
        return wrong.isEmpty() && Conditions.read(feel) instanceof Condition.Rows found
                ? new ReadCondition(wrong, names, found.all(), found.rows(), Sense.of(feel))
                : new ReadCondition(wrong, names, true, List.of(), Sense.of(feel));
    }

    private static Rule rule(Feel.Problem problem) {
        return switch (problem.kind()) {
            case EMPTY, SYNTAX -> Rule.CONDITION_UNREADABLE;
            case TOO_LONG, TOO_DEEP, RUNAWAY -> Rule.CONDITION_TOO_HEAVY;
            case PATTERN -> Rule.CONDITION_PATTERN;
        };
    }
}
