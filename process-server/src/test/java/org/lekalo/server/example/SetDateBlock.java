package org.lekalo.server.example;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.lekalo.library.block.Block;
import org.lekalo.server.step.Step;
import org.lekalo.server.step.Work;
import org.springframework.stereotype.Component;

/** Writes the date of the company's day on which the token comes, or of a later one. */
@Component
final class SetDateBlock implements Work.Effect {

    private final Clock clock;
    private final ZoneId zone;

    SetDateBlock(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Class<? extends Block> block() {
        return SetDate.class;
    }

    @Override
    public void take(Step step) {
        var day = LocalDate.ofInstant(clock.instant(), zone).plusDays(step.get(SetDate.DAYS));
        step.write(Map.of(step.get(SetDate.FIELD), day));
    }
}
