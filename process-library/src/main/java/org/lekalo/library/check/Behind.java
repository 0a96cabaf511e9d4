package org.lekalo.library.check;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;

/** What a token may come to after an element, the way of its deadline included; looked for once an element. */
final class Behind {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] next;
    private final Map<String, BitSet> known = new HashMap<>();

    Behind(Drawing drawing) {
        drawing.elements().forEach(element -> numbers.put(element.id(), numbers.size()));
        next = drawing.elements().stream()
                .map(element ->
                        drawing.next(element).mapToInt(this::number).distinct().toArray())
                .toArray(int[][]::new);
    }

    private int number(Placed element) {
        return numbers.getOrDefault(element.id(), -1);
    }

    boolean holds(Placed step, Placed element) {
        return known.computeIfAbsent(step.id(), id -> walk(number(step))).get(number(element));
    }

    private BitSet walk(int from) {
        var seen = new BitSet(next.length);
        var ahead = new ArrayDeque<Integer>();
        ahead.add(from);
        while (!ahead.isEmpty()) {
            for (int to : next[ahead.remove()]) {
                if (!seen.get(to)) {
                    seen.set(to);
                    ahead.add(to);
                }
            }
        }
        return seen;
    }
}
