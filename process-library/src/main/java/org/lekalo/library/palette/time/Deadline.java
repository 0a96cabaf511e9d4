package org.lekalo.library.palette.time;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Border;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Shape;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Span;

/** Taken when the task it sits on has not been done in time. */
public final class Deadline implements Block {

    /** Unset: at the task's own due date. */
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
        return Optional.of(new Border(
                block -> block.pace() == Pace.WAITS && block.shape().bpmnType().equals("bpmn:UserTask"), false));
    }
}
