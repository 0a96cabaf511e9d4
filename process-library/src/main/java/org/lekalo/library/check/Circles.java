package org.lekalo.library.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What can be come back to from itself: Tarjan's strongly connected components, in a time that grows with the arrows. */
final class Circles {

    private record Visit(String node, Iterator<String> next) {}

    private final Function<String, List<String>> next;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    private Circles(Function<String, List<String>> next) {
        this.next = next;
    }

    static Set<String> in(Collection<String> nodes, Function<String, List<String>> next) {
        var circles = new Circles(next);
        nodes.forEach(node -> {
            if (!circles.order.containsKey(node)) {
                circles.walk(node);
            }
        });
        return circles.found;
    }

    private void walk(String from) {
        var path = new ArrayDeque<Visit>();
        path.push(enter(from));
        while (!path.isEmpty()) {
            var visit = path.element();
            if (visit.next.hasNext()) {
                look(visit.node, visit.next.next(), path);
            } else {
                path.pop();
                close(visit.node);
                if (!path.isEmpty()) {
                    lower(path.element().node, of(lowest, visit.node));
                }
            }
        }
    }

    private void look(String node, String following, Deque<Visit> path) {
        if (following.equals(node)) {
            found.add(node);
        } else if (!order.containsKey(following)) {
            path.push(enter(following));
        } else if (isOpen.contains(following)) {
            lower(node, of(order, following));
        }
    }

    private Visit enter(String node) {
        order.put(node, order.size());
        lowest.put(node, of(order, node));
        open.push(node);
        isOpen.add(node);
        return new Visit(node, next.apply(node).iterator());
    }

    private void close(String node) {
        if (of(lowest, node) != of(order, node)) {
            return;
        }
        var together = new ArrayList<String>();
        do {
            together.add(open.pop());
        } while (!together.get(together.size() - 1).equals(node));
        together.forEach(isOpen::remove);
        if (together.size() > 1) {
            found.addAll(together);
        }
    }

    private void lower(String node, int to) {
        lowest.merge(node, to, Math::min);
    }

    private static int of(Map<String, Integer> numbers, String node) {
        return Objects.requireNonNull(numbers.get(node));
    }
}
