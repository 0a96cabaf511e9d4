package org.lekalo.library.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.model.SequenceFlow;

/**
 * The arrows of a process, or a part of one, that lead to a join, numbered, and how tokens move over them: each choice any way, each refusal and
 * each deadline taken. Arrows that lead to no join are left out; what goes there bothers none.
 */
final class WaysToJoins {

    private final Drawing drawing;
    private final List<Placed> scope;
    private final List<SequenceFlow> arrows;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<int[]>> ways;
    private final Map<String, int[]> into;
    private final List<Placed> targets;
    private final Map<String, Set<String>> leadingTo = new HashMap<>();

    WaysToJoins(Drawing drawing, List<Placed> scope) {
        this.drawing = drawing;
        this.scope = scope;
        this.arrows = List.copyOf(leading());
        for (int i = 0; i < arrows.size(); i++) {
            numbers.put(arrows.get(i).id(), i);
        }
        this.ways = scope.stream().collect(toMap(Placed::id, this::waysOut));
        this.into = scope.stream().collect(toMap(Placed::id, element -> numbers(element.incoming().stream())));
        this.targets = arrows.stream()
                .map(arrow -> drawing.element(arrow.target()).orElseThrow())
                .toList();
    }

    static boolean isJoin(Placed element) {
        return (element.is(Course.ALL_WAYS) || element.is(Course.SOME_WAYS))
                && element.incoming().size() > 1;
    }

    /** A join at which those are awaited that are on their way to it, however many they are. */
    static boolean gathers(Placed element) {
        return element.is(Course.SOME_WAYS) && isJoin(element);
    }

    /** Whether not all of its arrows need be taken. */
    static boolean chooses(Placed element) {
        return element.bpmnType().endsWith("Gateway") && !element.is(Course.ALL_WAYS);
    }

    /** Each of its arrows that may be taken alone, and where several may be taken all of these at once. */
    static Stream<List<SequenceFlow>> choices(Placed element) {
        var each = element.outgoing().stream().map(List::of);
        var several =
                element.outgoing().stream().filter(flow -> !flow.otherwise()).toList();
        return element.is(Course.SOME_WAYS) && several.size() > 1 ? Stream.concat(Stream.of(several), each) : each;
    }

    /** Whether arrows lead from one element to another, as the engine looks for it: borders do not count. */
    boolean leads(Placed from, Placed to) {
        return leadingTo.computeIfAbsent(to.id(), id -> allBefore(to)).contains(from.id());
    }

    private Set<String> allBefore(Placed element) {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of(element));
        while (!ahead.isEmpty()) {
            ahead.remove().incoming().stream()
                    .filter(flow -> seen.add(flow.source()))
                    .flatMap(flow -> drawing.element(flow.source()).stream())
                    .forEach(ahead::add);
        }
        return seen;
    }

    Stream<Placed> targets(Placed element) {
        return element.outgoing().stream().flatMap(flow -> drawing.element(flow.target()).stream());
    }

    /** Whether a token on the arrow may come to the join, or has. */
    boolean isOnItsWay(int arrow, Placed join) {
        return target(arrow) == join || leads(target(arrow), join);
    }

    int count() {
        return arrows.size();
    }

    /** The element that a token on the arrow stands before, or at. */
    Placed target(int arrow) {
        return targets.get(arrow);
    }

    Placed source(int arrow) {
        return drawing.element(arrows.get(arrow).source()).orElseThrow();
    }

    /** The arrows that have a token when the process has begun, for each of its starts. */
    List<int[]> beginnings() {
        return scope.stream()
                .filter(element -> element.bpmnType().equals("bpmn:StartEvent"))
                .map(start -> numbers(start.outgoing().stream()))
                .toList();
    }

    /** The arrows that a token passing the element comes to: one way is taken, on each of its arrows at once. */
    List<int[]> ways(Placed element) {
        return Objects.requireNonNull(ways.get(element.id()));
    }

    int[] into(Placed element) {
        return Objects.requireNonNull(into.get(element.id()));
    }

    /** Where a token on the arrow comes by itself: before a join, a choice, or what lets more tokens arise. */
    int restingPlace(int arrow) {
        var seen = new HashSet<Integer>();
        int at = arrow;
        while (seen.add(at) && !isJoin(target(at))) {
            var out = ways(target(at));
            if (out.size() != 1 || out.get(0).length != 1) {
                return at;
            }
            at = out.get(0)[0];
        }
        return at;
    }

    /** The arrow by which a token on this one may come to a join, the nearest. */
    int atJoin(int arrow) {
        var seen = new HashSet<Integer>();
        var ahead = new ArrayDeque<>(List.of(arrow));
        while (!isJoin(target(ahead.element()))) {
            for (var way : ways(target(ahead.remove()))) {
                for (int next : way) {
                    if (seen.add(next)) {
                        ahead.add(next);
                    }
                }
            }
        }
        return ahead.element();
    }

    private Set<SequenceFlow> leading() {
        var into = scope.stream()
                .flatMap(element -> element.incoming().stream())
                .collect(groupingBy(SequenceFlow::target));
        var leading = new LinkedHashSet<SequenceFlow>();
        var ahead = new ArrayDeque<SequenceFlow>();
        scope.stream().filter(WaysToJoins::isJoin).forEach(join -> ahead.addAll(join.incoming()));
        while (!ahead.isEmpty()) {
            var flow = ahead.remove();
            if (leading.add(flow)) {
                var source = drawing.element(flow.source()).orElseThrow();
                var passed = Objects.requireNonNullElse(source.attachedTo(), source.id());
                ahead.addAll(into.getOrDefault(passed, List.of()));
            }
        }
        return leading;
    }

    /** A deadline that does not interrupt is taken besides, always: with fewer tokens less could go wrong. */
    private List<int[]> waysOut(Placed element) {
        var attached = drawing.attachedTo(element);
        var besides = attached.stream()
                .filter(rider -> !rider.interrupting())
                .flatMap(rider -> rider.outgoing().stream())
                .toList();
        var done = chooses(element) ? choices(element) : Stream.of(element.outgoing());
        var instead = attached.stream().filter(Placed::interrupting).map(Placed::outgoing);
        return Stream.concat(done, instead)
                .map(way -> numbers(Stream.concat(way.stream(), besides.stream())))
                .filter(way -> way.length > 0)
                .toList();
    }

    /** Those of the arrows that lead to a join. */
    IntStream leading(Placed element) {
        return Arrays.stream(numbers(element.outgoing().stream()));
    }

    private int[] numbers(Stream<SequenceFlow> flows) {
        return flows.flatMap(flow -> Stream.ofNullable(numbers.get(flow.id())))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
