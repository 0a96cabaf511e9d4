package org.lekalo.library.palette.record;

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
import org.lekalo.library.executable.RunNode;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.setting.Awaited;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.Spot;

/** Taken when something happens to the record while a token stays in the task or part it sits on. */
public final class OnChange implements Block {

    @Override
    public String id() {
        return "on-change";
    }

    @Override
    public Shape shape() {
        return Shape.of("BoundaryEvent", "MessageEventDefinition");
    }

    @Override
    public Look look() {
        return new Look(Group.RECORD, "on-change");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(RecordEvent.EVENT);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(RecordEvent.EVENT);
    }

    @Override
    public Pace pace() {
        return Pace.WAITS;
    }

    @Override
    public Optional<Awaited> awaits(Settings settings) {
        return settings.find(RecordEvent.EVENT);
    }

    @Override
    public void compile(Placed here, Drawing drawing, RunNode out) {
        out.recordEvent(here.id());
    }

    @Override
    public Optional<Border> border() {
        return Optional.of(new Border(block -> block.shape().hasBorder(), true));
    }

    /** Of two that end the step at the same change it is not known which would. */
    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        var host = drawing.host(here);
        if (host.flatMap(Placed::block)
                .filter(block -> block.shape().hasBorder())
                .isEmpty()) {
            spot.found(Rule.CHANGE_OFF_STEP);
        } else if (here.interrupting()
                && drawing.attachedTo(host.get()).stream()
                        .anyMatch(other -> other != here && other.interrupting() && isForTheSame(here, other))) {
            spot.found(Rule.CHANGE_TWICE);
        }
    }

    private static boolean isForTheSame(Placed here, Placed other) {
        return here.awaits().isPresent() && here.awaits().equals(other.awaits());
    }
}
