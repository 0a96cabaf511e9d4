package org.lekalo.library.check;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.Condition;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.condition.Conditions;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.setting.Spot;
import org.lekalo.library.setting.Surroundings;

/** Choices whose exits leave a token without a way, or that ask for what does not exist. */
final class ChoiceCheck {

    private final Surroundings surroundings;
    private final Findings findings;

    private ChoiceCheck(Surroundings surroundings, Findings findings) {
        this.surroundings = surroundings;
        this.findings = findings;
    }

    static void check(Drawing drawing, Surroundings surroundings, Findings findings) {
        var check = new ChoiceCheck(surroundings, findings);
        for (var element : drawing.elements()) {
            if (element.decides()) {
                check.choice(element);
            } else {
                check.other(element);
            }
        }
    }

    private void other(Placed element) {
        for (var flow : element.outgoing()) {
            if (flow.hasCondition()) {
                findings.at(flow.id(), Rule.CONDITION_OUTSIDE_CHOICE);
            }
            if (flow.otherwise()) {
                findings.at(flow.id(), Rule.OTHERWISE_OUTSIDE_CHOICE);
            }
        }
    }

    private void choice(Placed choice) {
        var exits = choice.outgoing();
        boolean chooses = exits.size() > 1 || exits.stream().anyMatch(SequenceFlow::hasCondition);
        if (chooses && exits.stream().noneMatch(SequenceFlow::otherwise)) {
            findings.at(choice.id(), Rule.NO_OTHERWISE);
        }
        for (var exit : exits) {
            if (exit.otherwise()) {
                if (exit.hasCondition()) {
                    findings.at(exit.id(), Rule.OTHERWISE_WITH_CONDITION);
                }
            } else if (exit.hasCondition()) {
                condition(exit);
            } else if (chooses) {
                findings.at(exit.id(), Rule.EXIT_WITHOUT_CONDITION);
            }
        }
    }

    private void condition(SequenceFlow exit) {
        var read = ReadCondition.of(exit.condition());
        if (read.wrong().isPresent()) {
            findings.at(exit.id(), read.wrong().get());
            return;
        }
        new Spot(exit.id(), "", "", surroundings, findings).names(read.names());
        read.rows().forEach(row -> options(exit, row));
        sense(exit, read);
    }

    private void sense(SequenceFlow exit, ReadCondition read) {
        var misfits = read.rows().stream()
                .filter(row -> !fits(row, exit.condition()))
                .flatMap(row -> surroundings.subject(row.subject()).stream())
                .map(Subject::label)
                .collect(toCollection(LinkedHashSet::new));
        read.sense().senseless(surroundings.type(), surroundings.types()).forEach(senseless -> {
            switch (senseless.kind()) {
                case NO_ANSWER -> findings.at(exit.id(), Rule.CONDITION_NO_ANSWER);
                case ALWAYS_THE_SAME -> findings.at(exit.id(), Rule.CONDITION_ALWAYS_SAME);
                case DOES_NOT_FIT -> misfits.add(surroundings.called(senseless.name()));
            }
        });
        misfits.forEach(called -> findings.at(exit.id(), Rule.CONDITION_DOES_NOT_FIT, called));
    }

    /** Whether its field can be held against the other, or a day that is counted, as the condition does. */
    private boolean fits(ConditionRow row, String feel) {
        if (row.countsDays()) {
            return Conditions.read(feel, this::kindOf) instanceof Condition.Rows;
        }
        return row.against() == null
                || Conditions.toFeel(new Condition.Rows(true, List.of(row)), this::kindOf)
                        .isPresent();
    }

    private Optional<FieldKind> kindOf(String path) {
        return surroundings.subject(path).map(Subject::kind);
    }

    private void options(SequenceFlow exit, ConditionRow row) {
        boolean asksForAText = row.comparison() == Comparison.CONTAINS || row.comparison() == Comparison.NOT_CONTAINS;
        surroundings
                .subject(row.subject())
                .filter(subject ->
                        subject.kind().holdsSeveral() || (subject.kind().hasOptions() && !asksForAText))
                .ifPresent(subject -> row.values().stream()
                        .filter(value -> subject.options().stream()
                                .noneMatch(option -> option.key().equals(value)))
                        .forEach(value -> findings.at(
                                exit.id(),
                                surroundings.step(row.subject()).isPresent()
                                        ? Rule.UNKNOWN_OUTCOME
                                        : Rule.UNKNOWN_OPTION,
                                value,
                                subject.label())));
    }
}
