package org.lekalo.library.palette.time;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Border;
import org.lekalo.library.block.Configured;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.executable.RunNode;
import org.lekalo.library.executable.Timer;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.setting.Names;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Span;
import org.lekalo.library.setting.Spot;

/** Taken when the task, part or called process that it sits on has not been done in time. */
public final class Deadline implements Block {

    /** Unset: at the task's own due date; a part has none. */
    public static final Setting<Period> PERIOD = Setting.of("period", new Span());

    @Override
    public String id() {
        return "deadline";
    }

    @Override
    public Shape shape() {
        return Shape.of("BoundaryEvent", "TimerEventDefinition");
    }

    @Override
    public Look look() {
        return new Look(Group.TIME, "deadline");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(PERIOD);
    }

    @Override
    public Optional<Border> border() {
        return Optional.of(new Border(Deadline::mayBeLate, false));
    }

    /** Without a period of its own it is that of the task, which must have one then. */
    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        if (drawing.host(here)
                .flatMap(Placed::block)
                .filter(Deadline::mayBeLate)
                .isEmpty()) {
            spot.found(Rule.DEADLINE_OFF_TASK);
        } else if (period(here, drawing).isEmpty()) {
            spot.found(Rule.DEADLINE_WITHOUT_PERIOD);
        }
    }

    @Override
    public void compile(Placed here, Drawing drawing, RunNode out) {
        out.timer(Timer.of(period(here, drawing).orElseThrow()));
    }

    @Override
    public Optional<String> said(Placed here, Drawing drawing, Names names) {
        return period(here, drawing).flatMap(period -> PERIOD.kind().said(period, names));
    }

    private static Optional<Period> period(Placed here, Drawing drawing) {
        return here.settings()
                .flatMap(settings -> settings.find(PERIOD))
                .or(() -> drawing.host(here).flatMap(Placed::configured).flatMap(Configured::due));
    }

    private static boolean mayBeLate(Block block) {
        return block.shape().hasBorder();
    }
}
