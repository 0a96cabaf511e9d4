package org.lekalo.library.setting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Lengths;
import org.lekalo.library.record.Visible;

/** The answer buttons of a step, in their order. */
public record Answers() implements WrittenKind<List<Outcome>> {

    @Override
    public String write(List<Outcome> answers) {
        return Json.write(
                answers, (answer, into) -> into.put("key", answer.key()).put("label", answer.label()));
    }

    @Override
    public Optional<List<Outcome>> read(String json) {
        return Json.read(
                json,
                item -> Json.text(item, "key")
                        .flatMap(key -> Json.text(item, "label").map(label -> new Outcome(key, label))));
    }

    @Override
    public void check(List<Outcome> answers, Spot spot) {
        var seen = new HashSet<String>();
        for (var answer : answers) {
            if (Visible.isBlank(answer.label()) || answer.key().isBlank()) {
                spot.found(Rule.OUTCOME_WITHOUT_LABEL);
            } else if (!seen.add(answer.key())) {
                spot.found(Rule.OUTCOME_TWICE, answer.label());
            }
            if (answer.label().length() > Lengths.NAME || answer.key().length() > Lengths.NAME) {
                spot.found(Rule.NAME_TOO_LONG, Lengths.NAME);
            }
        }
    }
}
