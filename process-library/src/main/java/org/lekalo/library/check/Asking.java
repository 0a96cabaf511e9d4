package org.lekalo.library.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.condition.TextTemplate;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.setting.Settings;

/**
 * That a place of a drawing asks for the answers of steps: a condition, a computed value, a text.
 *
 * @param at the element or arrow that asks
 * @param where the element at which it is asked
 * @param steps the ids of those whose answers are asked for, as far as the drawing has them
 */
record Asking(String at, Placed where, Set<String> steps) {

    private static final String OUTCOME = StepOutcomes.variable("");

    static List<Asking> in(Drawing drawing) {
        return drawing.elements().stream()
                .flatMap(element -> Stream.concat(
                        element.outgoing().stream()
                                .filter(SequenceFlow::hasCondition)
                                .map(exit -> asking(
                                        exit.id(),
                                        element,
                                        ReadCondition.of(exit.condition()).names())),
                        Stream.of(asking(element.id(), element, names(element)))))
                .map(asking -> asking.known(drawing))
                .filter(asking -> !asking.steps.isEmpty())
                .toList();
    }

    private static Asking asking(String at, Placed where, Set<String> names) {
        return new Asking(
                at,
                where,
                names.stream()
                        .filter(name -> name.startsWith(OUTCOME))
                        .map(name -> name.substring(OUTCOME.length()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Asking known(Drawing drawing) {
        return new Asking(
                at,
                where,
                steps.stream()
                        .filter(step -> drawing.element(step).isPresent())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> names(Placed element) {
        return Stream.concat(
                        element.settings().stream().flatMap(Settings::names),
                        TextTemplate.parse(element.documentation()).names().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
