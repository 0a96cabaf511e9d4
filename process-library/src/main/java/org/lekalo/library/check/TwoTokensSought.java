package org.lekalo.library.check;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Moves tokens in every order, arrow by arrow, and looks whether two ever come to one arrow. Steps that only pass a token on
 * are passed at once: in which moment they are changes nothing.
 */
final class TwoTokensSought {

    private static final int MOST_POSITIONS = 20_000;

    private final WaysToJoins net;
    private final Set<BitSet> seen = new HashSet<>();
    private final ArrayDeque<BitSet> ahead = new ArrayDeque<>();
    private boolean found;

    private TwoTokensSought(WaysToJoins net) {
        this.net = net;
    }

    /** Also where there are too many positions to look through. */
    static boolean mayBeFound(WaysToJoins net) {
        var search = new TwoTokensSought(net);
        net.beginnings().forEach(arrows -> search.put(new BitSet(), arrows));
        while (!search.found && !search.ahead.isEmpty() && search.seen.size() < MOST_POSITIONS) {
            search.move(search.ahead.removeLast());
        }
        return search.found || !search.ahead.isEmpty();
    }

    private void move(BitSet position) {
        position.stream().forEach(arrow -> {
            var element = net.target(arrow);
            var left = (BitSet) position.clone();
            if (WaysToJoins.gathers(element)) {
                for (int other : net.into(element)) {
                    left.clear(other);
                }
                if (left.stream().anyMatch(other -> net.isOnItsWay(other, element))) {
                    return;
                }
            } else if (WaysToJoins.isJoin(element)) {
                for (int other : net.into(element)) {
                    if (!position.get(other)) {
                        return;
                    }
                    left.clear(other);
                }
            } else {
                left.clear(arrow);
            }
            net.ways(element).forEach(way -> put(left, way));
        });
    }

    private void put(BitSet position, int[] arrows) {
        var more = (BitSet) position.clone();
        for (int arrow : arrows) {
            int rest = net.restingPlace(arrow);
            found |= more.get(rest);
            more.set(rest);
        }
        if (seen.add(more)) {
            ahead.add(more);
        }
    }
}
