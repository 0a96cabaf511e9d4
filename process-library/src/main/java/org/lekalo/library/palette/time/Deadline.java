package org.lekalo.library.palette.time;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Border;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Span;
import org.lekalo.library.setting.Spot;

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

    /** Without a period of its own it is that of the task, which must have one then. */
    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        var host = drawing.host(here)
                .flatMap(Placed::configured)
                .filter(task -> task.block().shape().isForAPerson());
        boolean neither = host.filter(task -> task.due().isEmpty()).isPresent()
                && here.settings().flatMap(settings -> settings.find(PERIOD)).isEmpty();
        if (neither) {
            spot.found(Rule.DEADLINE_WITHOUT_PERIOD);
        }
    }
}
