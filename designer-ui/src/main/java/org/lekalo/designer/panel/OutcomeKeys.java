package org.lekalo.designer.panel;

import java.util.List;
import java.util.stream.IntStream;
import org.lekalo.library.condition.Outcome;

/** Gives a new answer a key that no other answer of the task has. */
final class OutcomeKeys {

    private OutcomeKeys() {}

    static Outcome outcome(String label, List<Outcome> others) {
        var key = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "answer-" + number)
                .filter(free -> others.stream().noneMatch(other -> other.key().equals(free)))
                .findFirst()
                .orElseThrow();
        return new Outcome(key, label);
    }
}
