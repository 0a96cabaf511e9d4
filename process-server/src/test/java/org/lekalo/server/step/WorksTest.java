package org.lekalo.server.step;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.library.block.Block;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.palette.people.Notify;
import org.lekalo.library.palette.time.WaitUntil;

class WorksTest {

    private record Telling(Class<? extends Block> block) implements Work.Effect {
        @Override
        public void take(Step step) {}
    }

    private record Wait(Class<? extends Block> block) implements Work.Waiting {
        @Override
        public Instant until(Step step) {
            return Instant.EPOCH;
        }
    }

    @Test
    void doesNotBeginWithTwoForOneBlock() {
        var twice = List.<Work>of(new Telling(Notify.class), new Telling(Notify.class));

        assertThatThrownBy(() -> new Works(twice, Palette.BLOCKS))
                .hasMessageContaining("Two")
                .hasMessageContaining("Notify");
    }

    @Test
    void doesNotBeginWithoutOneForABlockThatDoesSomething() {
        assertThatThrownBy(() -> new Works(List.of(), Palette.BLOCKS)).hasMessageContaining("Nothing does the work");
    }

    @Test
    void doesNotBeginWithOneThatCannotBeAskedWhatTheBlockIsAsked() {
        var aWaitThatTells = List.<Work>of(new Wait(Notify.class), new Telling(WaitUntil.class));

        assertThatThrownBy(() -> new Works(aWaitThatTells, Palette.BLOCKS))
                .hasMessageContaining("Nothing does the work");
    }
}
