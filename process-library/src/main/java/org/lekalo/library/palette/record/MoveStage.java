package org.lekalo.library.palette.record;

import java.util.List;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Shape;
import org.lekalo.library.block.Trace;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.StageKey;
import org.lekalo.library.setting.StagePlace;

/** Moves the record to a stage. */
public final class MoveStage implements Block {

    public static final Setting<StagePlace> STAGE =
            Setting.of("stage", new StageKey()).mandatory();

    @Override
    public String id() {
        return "move-stage";
    }

    @Override
    public Shape shape() {
        return Shape.of("ServiceTask");
    }

    @Override
    public Look look() {
        return new Look(Group.RECORD, "move");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(STAGE);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(STAGE);
    }

    @Override
    public Pace pace() {
        return Pace.EFFECT;
    }

    @Override
    public boolean mayBeRefused() {
        return true;
    }

    @Override
    public List<Trace> leaves(Settings settings) {
        return settings.find(STAGE).<Trace>map(place -> new Trace.Standing(List.of(place))).stream()
                .toList();
    }
}
