package org.lekalo.library.check;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;

/**
 * Places that gather what is on its way to them. The engine looks along the arrows whether a token may still come, whenever one
 * has come, and not again: it waits for ever for one that goes elsewhere then, or that waits itself for what it has gathered; and
 * it does not see one that would come by a border.
 */
final class GatheringCheck {

    private final Drawing drawing;
    private final WaysToJoins net;
    private final WalkedAtOnce walked;
    private final Findings findings;

    private GatheringCheck(Drawing drawing, WaysToJoins net, Findings findings) {
        this.drawing = drawing;
        this.net = net;
        this.walked = new WalkedAtOnce(net);
        this.findings = findings;
    }

    static void check(Drawing drawing, Findings findings) {
        drawing.scopes()
                .filter(scope -> scope.stream().anyMatch(WaysToJoins::gathers))
                .forEach(scope -> new GatheringCheck(drawing, new WaysToJoins(drawing, scope), findings)
                        .all(scope.stream().filter(WaysToJoins::gathers)));
    }

    private void all(Stream<Placed> gathering) {
        gathering.forEach(join -> look(join, others(join)));
    }

    /** Where others may stand, or come to next, while one has come. */
    private Set<Placed> others(Placed join) {
        var others = new HashSet<Placed>();
        for (int into : net.into(join)) {
            for (int arrow = 0; arrow < net.count(); arrow++) {
                if (walked.atOnce(into, arrow) && net.target(arrow) != join) {
                    others.add(net.target(arrow));
                }
            }
        }
        return others;
    }

    private void look(Placed join, Set<Placed> others) {
        var coming = others.stream().filter(other -> net.leads(other, join)).collect(toSet());
        if (coming.stream().anyMatch(other -> waitsForIt(join, other)) || mayGoElsewhere(join, coming)) {
            findings.at(join.id(), Rule.JOIN_MAY_HANG);
        }
        others.removeAll(coming);
        if (comesOnward(join, others)) {
            others.stream()
                    .filter(other -> comesOnward(join, Set.of(other)))
                    .forEach(other -> findings.at(join.id(), Rule.JOIN_TOO_EARLY, ElementName.of(other)));
        }
    }

    private boolean comesOnward(Placed join, Set<Placed> from) {
        return walk(from, this::onward).contains(join);
    }

    private boolean waitsForIt(Placed join, Placed other) {
        return WaysToJoins.isJoin(other) && net.leads(join, other);
    }

    private boolean mayGoElsewhere(Placed join, Set<Placed> from) {
        var before = walk(from, element -> onward(element).filter(next -> next != join && net.leads(next, join)));
        return before.stream()
                .flatMap(element -> ways(element, Placed::interrupting))
                .anyMatch(way -> way.stream().noneMatch(next -> next == join || net.leads(next, join)));
    }

    private static Set<Placed> walk(Set<Placed> from, Function<Placed, Stream<Placed>> next) {
        var seen = new HashSet<>(from);
        var ahead = new ArrayDeque<>(seen);
        while (!ahead.isEmpty()) {
            next.apply(ahead.remove()).filter(seen::add).forEach(ahead::add);
        }
        return seen;
    }

    private Stream<Placed> onward(Placed element) {
        return ways(element, rider -> true).flatMap(List::stream);
    }

    /** What may follow: one of these, with all that is in it. */
    private Stream<List<Placed>> ways(Placed element, Predicate<Placed> border) {
        var done = WaysToJoins.chooses(element)
                ? net.targets(element).map(List::of)
                : Stream.of(net.targets(element).toList());
        return Stream.concat(
                done,
                drawing.attachedTo(element).stream()
                        .filter(border)
                        .map(rider -> net.targets(rider).toList()));
    }
}
