package org.lekalo.library.check;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.SequenceFlow;

/**
 * Lets tokens play through the drawing, each choice both ways, and finds joins that may wait for ever for a token that
 * went another way. Conditions are not looked at, so what it finds is a warning.
 *
 * <p>Which of several tokens moves first changes nothing about where all of them get stuck, for a choice never depends on
 * another token; so only one of them is moved at a time, which keeps the play short. A part is one step of what it is in, and
 * is played by itself.
 */
final class JoinCheck {

    private static final int MAX_POSITIONS = 5_000;
    private static final int MAX_TOKENS = 12;

    private final Drawing drawing;
    private final List<Placed> scope;
    private final Findings findings;
    private final WaysToJoins net;
    private final Map<String, Placed> targets;
    private final Set<Map<String, Integer>> seen = new HashSet<>();
    private final ArrayDeque<Map<String, Integer>> ahead = new ArrayDeque<>();

    private JoinCheck(Drawing drawing, List<Placed> scope, Findings findings) {
        this.drawing = drawing;
        this.scope = scope;
        this.findings = findings;
        this.net = new WaysToJoins(drawing, scope);
        this.targets = scope.stream()
                .flatMap(element -> element.outgoing().stream())
                .collect(toMap(
                        SequenceFlow::id, flow -> drawing.element(flow.target()).orElseThrow()));
    }

    static void check(Drawing drawing, Findings findings) {
        drawing.scopes()
                .filter(scope -> scope.stream().anyMatch(WaysToJoins::isJoin))
                .forEach(scope -> new JoinCheck(drawing, scope, findings).play());
    }

    private void play() {
        scope.stream()
                .filter(element -> element.bpmnType().equals("bpmn:StartEvent"))
                .forEach(start -> reach(with(Map.of(), start.outgoing())));
        while (!ahead.isEmpty() && seen.size() < MAX_POSITIONS) {
            var position = ahead.removeLast();
            var moves = moves(position);
            if (moves.isEmpty()) {
                stuck(position);
            }
            moves.forEach(this::reach);
        }
    }

    private void reach(Map<String, Integer> position) {
        if (position.values().stream().allMatch(count -> count <= MAX_TOKENS) && seen.add(position)) {
            ahead.add(position);
        }
    }

    /** Tokens are left, and all of them wait at joins. */
    private void stuck(Map<String, Integer> position) {
        position.keySet().forEach(flow -> findings.at(target(flow).id(), Rule.JOIN_MAY_HANG));
    }

    /** All that can happen to the first token that can move. */
    private List<Map<String, Integer>> moves(Map<String, Integer> position) {
        for (var flow : position.keySet()) {
            var element = target(flow);
            if (!WaysToJoins.isJoin(element)) {
                return passed(element, without(position, flow));
            }
            var joined = WaysToJoins.gathers(element) ? gathered(element, position) : joined(element, position);
            if (joined.isPresent()) {
                return passed(element, joined.get());
            }
        }
        return List.of();
    }

    private Optional<Map<String, Integer>> joined(Placed join, Map<String, Integer> position) {
        var rest = position;
        for (var flow : join.incoming()) {
            if (!rest.containsKey(flow.id())) {
                return Optional.empty();
            }
            rest = without(rest, flow.id());
        }
        return Optional.of(rest);
    }

    /** All that have come, where none is on its way any more. */
    private Optional<Map<String, Integer>> gathered(Placed join, Map<String, Integer> position) {
        boolean awaits =
                position.keySet().stream().map(this::target).anyMatch(other -> other != join && net.leads(other, join));
        if (awaits) {
            return Optional.empty();
        }
        var rest = new TreeMap<>(position);
        join.incoming().forEach(flow -> rest.remove(flow.id()));
        return Optional.of(rest);
    }

    private List<Map<String, Integer>> passed(Placed element, Map<String, Integer> rest) {
        if (element.endsAll()) {
            return List.of(Map.of());
        }
        if ((element.decides() || element.is(Course.FIRST_EVENT))
                && !element.outgoing().isEmpty()) {
            return WaysToJoins.choices(element).map(exits -> with(rest, exits)).toList();
        }
        var done = with(rest, element.outgoing());
        var ways = new ArrayList<Map<String, Integer>>();
        ways.add(done);
        for (var late : drawing.attachedTo(element)) {
            ways.add(with(late.interrupting() ? rest : done, late.outgoing()));
        }
        return ways;
    }

    private Placed target(String flowId) {
        return Objects.requireNonNull(targets.get(flowId));
    }

    private static Map<String, Integer> with(Map<String, Integer> position, List<SequenceFlow> flows) {
        var more = new TreeMap<>(position);
        flows.forEach(flow -> more.merge(flow.id(), 1, Integer::sum));
        return more;
    }

    private static Map<String, Integer> without(Map<String, Integer> position, String flow) {
        var fewer = new TreeMap<>(position);
        fewer.computeIfPresent(flow, (id, count) -> count == 1 ? null : count - 1);
        return fewer;
    }
}
