package org.lekalo.library.palette.record;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.executable.RunNode;
import org.lekalo.library.setting.Awaited;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;

/** Waits until something happens to the record. */
public final class WaitChange implements Block {

    @Override
    public String id() {
        return "wait-change";
    }

    @Override
    public Shape shape() {
        return Shape.of("IntermediateCatchEvent", "MessageEventDefinition");
    }

    @Override
    public Look look() {
        return new Look(Group.RECORD, "wait-change");
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
}
