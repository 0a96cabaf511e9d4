package org.lekalo.library.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.block.Placed;

/**
 * Which two arrows may have tokens at once, derived arrow by arrow: those to which a token parts, and what is beside an arrow
 * is beside the arrows that follow it. Exact where each join comes about in the end; where one may wait for ever it may say too
 * much, never too little (Kovalyov and Esparza on free-choice nets, 1995).
 */
final class WalkedAtOnce {

    /** A token may pass the element and so come to an arrow on which another stands. */
    record Twice(Placed passed, int arrow) {}

    /** A token walks on from an arrow; {@code beside} is one on another that stays, or {@code NOBODY}. */
    private record Step(int arrow, int beside) {}

    private static final int NOBODY = -1;

    private final WaysToJoins net;
    private final BitSet[] beside;
    private final Set<String> complete = new HashSet<>();
    private final BitSet crowded = new BitSet();
    private final Map<String, BitSet> passed = new HashMap<>();
    private final ArrayDeque<Step> ahead = new ArrayDeque<>();
    private final List<Twice> found = new ArrayList<>();

    WalkedAtOnce(WaysToJoins net) {
        this.net = net;
        this.beside = Stream.generate(BitSet::new).limit(net.count()).toArray(BitSet[]::new);
        net.beginnings().forEach(this::part);
        while (!ahead.isEmpty()) {
            walk(ahead.remove());
        }
    }

    /** Where two tokens come to one arrow; what follows from that is left out. */
    List<Twice> twice() {
        return List.copyOf(found);
    }

    boolean atOnce(int one, int other) {
        return beside[one].get(other);
    }

    private void walk(Step step) {
        var element = net.target(step.arrow);
        if (WaysToJoins.gathers(element)) {
            gather(element, step.beside);
        } else if (WaysToJoins.isJoin(element)) {
            join(element, net.into(element), step.beside);
        } else if (isFirst(element, step.beside)) {
            net.ways(element).forEach(way -> pass(element, way, step.beside));
        }
    }

    /** Those on their way to it are awaited, and become one with it. */
    private void gather(Placed join, int still) {
        if ((still == NOBODY || !net.isOnItsWay(still, join)) && isFirst(join, still)) {
            net.ways(join).forEach(way -> pass(join, way, still));
        }
    }

    private void pass(Placed element, int[] way, int still) {
        if (still == NOBODY) {
            part(way);
        } else {
            for (int arrow : way) {
                meet(element, still, arrow);
            }
        }
    }

    private void join(Placed join, int[] into, int still) {
        if (still == NOBODY || !isComplete(join, into)) {
            return;
        }
        var others = Arrays.stream(into).anyMatch(arrow -> arrow == still) ? besideAll(into) : only(still, into);
        for (var way : net.ways(join)) {
            if (isFirst(join, NOBODY)) {
                part(way);
            }
            others.stream().forEach(other -> {
                if (isFirst(join, other)) {
                    pass(join, way, other);
                }
            });
        }
    }

    private boolean isFirst(Placed element, int still) {
        var before = passed.computeIfAbsent(element.id(), id -> new BitSet());
        boolean first = !before.get(still + 1);
        before.set(still + 1);
        return first;
    }

    private boolean isComplete(Placed join, int[] into) {
        if (!complete.contains(join.id()) && allAtOnce(into)) {
            complete.add(join.id());
        }
        return complete.contains(join.id());
    }

    private boolean allAtOnce(int[] arrows) {
        return Arrays.stream(arrows)
                .allMatch(one -> Arrays.stream(arrows).allMatch(other -> one == other || atOnce(one, other)));
    }

    private BitSet besideAll(int[] arrows) {
        var common = (BitSet) beside[arrows[0]].clone();
        for (int arrow : arrows) {
            common.and(beside[arrow]);
        }
        return common;
    }

    private BitSet only(int still, int[] arrows) {
        var common = new BitSet();
        common.set(still, Arrays.stream(arrows).allMatch(arrow -> atOnce(still, arrow)));
        return common;
    }

    private void part(int[] arrows) {
        for (int one : arrows) {
            ahead.add(new Step(one, NOBODY));
            for (int other : arrows) {
                if (one < other) {
                    put(one, other);
                }
            }
        }
    }

    private void meet(Placed element, int still, int arrow) {
        if (still != arrow) {
            put(still, arrow);
        } else if (!crowded.get(arrow)) {
            crowded.set(arrow);
            found.add(new Twice(element, arrow));
        }
    }

    private void put(int one, int other) {
        if (!atOnce(one, other) && !crowded.get(one) && !crowded.get(other)) {
            beside[one].set(other);
            beside[other].set(one);
            ahead.add(new Step(one, other));
            ahead.add(new Step(other, one));
        }
    }
}
