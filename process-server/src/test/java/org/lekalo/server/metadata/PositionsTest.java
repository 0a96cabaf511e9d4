package org.lekalo.server.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PositionsTest {

    private static final List<String> PRESENT = List.of("a", "b", "c", "d");

    @Test
    void areThoseThatAreWantedAndThenTheOthersAsTheyStood() {
        assertThat(Positions.of(List.of("d", "b"), PRESENT)).containsExactly("d", "b", "a", "c");
        assertThat(Positions.of(List.of(), PRESENT)).isEqualTo(PRESENT);
    }

    @Test
    void whatIsGoneOrNamedTwiceChangesNothing() {
        assertThat(Positions.of(List.of("gone", "c", "c", "a"), PRESENT)).containsExactly("c", "a", "b", "d");
    }
}
