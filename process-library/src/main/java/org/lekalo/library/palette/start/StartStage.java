package org.lekalo.library.palette.start;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Shape;
import org.lekalo.library.block.Trace;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.StageKeys;
import org.lekalo.library.setting.StagePlace;

/** Starts when a record of the type enters the stage, or one of several. */
public final class StartStage implements Block {

    public static final Setting<List<StagePlace>> STAGE =
            Setting.of("stage", new StageKeys()).mandatory();

    @Override
    public String id() {
        return "start-stage";
    }

    @Override
    public Shape shape() {
        return Shape.of("StartEvent");
    }

    @Override
    public Look look() {
        return new Look(Group.STARTS, "stage");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(Starts.RECORD_TYPE, STAGE, Starts.WHEN_RUNNING);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(STAGE);
    }

    @Override
    public Course course() {
        return Course.START;
    }

    @Override
    public List<Trace> leaves(Settings settings) {
        return settings.find(STAGE).<Trace>map(Trace.Standing::new).stream().toList();
    }

    @Override
    public Optional<String> recordType(Settings settings) {
        return settings.find(Starts.RECORD_TYPE);
    }
}
