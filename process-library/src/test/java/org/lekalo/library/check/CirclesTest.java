package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CirclesTest {

    private static Set<String> in(Map<String, List<String>> arrows) {
        return Circles.in(arrows.keySet(), node -> arrows.getOrDefault(node, List.of()));
    }

    @Test
    void areNoneOnStraightWaysThatMeetAgain() {
        assertThat(in(Map.of("A", List.of("B", "C"), "B", List.of("D"), "C", List.of("D"), "D", List.of())))
                .isEmpty();
    }

    @Test
    void holdAllThatCanBeComeBackTo() {
        var arrows = Map.of(
                "In", List.of("A"),
                "A", List.of("B"),
                "B", List.of("C", "Out"),
                "C", List.of("A"),
                "Out", List.<String>of());

        assertThat(in(arrows)).containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void mayBeSeveralOneBehindTheOther() {
        assertThat(in(Map.of(
                        "A",
                        List.of("B"),
                        "B",
                        List.of("A", "C"),
                        "C",
                        List.of("D"),
                        "D",
                        List.of("E"),
                        "E",
                        List.of("D"))))
                .containsExactlyInAnyOrder("A", "B", "D", "E");
    }

    @Test
    void mayBeOfOne() {
        assertThat(in(Map.of("A", List.of("A"), "B", List.of()))).containsExactly("A");
    }

    @Test
    void mayBeAsLongAsADrawing() {
        int many = 20_000;
        var found = Circles.in(
                IntStream.range(0, many).mapToObj(Integer::toString).toList(),
                node -> List.of(Integer.toString((Integer.parseInt(node) + 1) % many)));

        assertThat(found).hasSize(many);
    }
}
