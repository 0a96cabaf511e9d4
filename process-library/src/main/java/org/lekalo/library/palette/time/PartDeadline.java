package org.lekalo.library.palette.time;

import java.util.List;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.executable.RunNode;
import org.lekalo.library.executable.Timer;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Span;

/** Begins a part when the run has been in what the part stands in for a length of time. */
public final class PartDeadline implements Block {

    public static final Setting<Period> PERIOD =
            Setting.of("period", new Span()).mandatory().preset(new Period(1, Period.Unit.DAYS));

    @Override
    public String id() {
        return "part-deadline";
    }

    @Override
    public Shape shape() {
        return Shape.of("StartEvent", "TimerEventDefinition");
    }

    @Override
    public Look look() {
        return new Look(Group.PARTS, "deadline");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(PERIOD);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(PERIOD);
    }

    @Override
    public Course course() {
        return Course.EVENT_START;
    }

    @Override
    public Pace pace() {
        return Pace.WAITS;
    }

    @Override
    public void compile(Placed here, Drawing drawing, RunNode out) {
        here.settings().ifPresent(settings -> out.timer(Timer.of(settings.get(PERIOD))));
    }
}
