package org.lekalo.library.palette.start;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Shape;
import org.lekalo.library.setting.OneOf;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;

/** Offered on the card of records of the type, to those who may start it. */
public final class StartManual implements Block {

    public static final Setting<WhoStarts> WHO_STARTS = Setting.of("whoStarts", new OneOf<>(WhoStarts.class))
            .preset(WhoStarts.MAY_CHANGE)
            .unset(WhoStarts.MAY_CHANGE);

    /** Who may start an instance by hand: those who may change the record, or all who see it, its observers too. */
    public enum WhoStarts {
        MAY_CHANGE,
        MAY_SEE
    }

    @Override
    public String id() {
        return "start-manual";
    }

    @Override
    public Shape shape() {
        return Shape.of("StartEvent");
    }

    @Override
    public Look look() {
        return new Look(Group.STARTS, "hand");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(Starts.RECORD_TYPE, Starts.WHEN_RUNNING, WHO_STARTS);
    }

    @Override
    public Course course() {
        return Course.START;
    }

    @Override
    public Optional<String> recordType(Settings settings) {
        return settings.find(Starts.RECORD_TYPE);
    }
}
