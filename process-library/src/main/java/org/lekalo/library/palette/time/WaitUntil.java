package org.lekalo.library.palette.time;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.setting.FieldKey;
import org.lekalo.library.setting.Names;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Whole;

/** Waits until the date in the record's field, some days later, or earlier where negative. */
public final class WaitUntil implements Block {

    private static final int TEN_YEARS = 3_660;

    public static final Setting<String> FIELD =
            Setting.of("field", FieldKey.ofDates()).mandatory();

    public static final Setting<Integer> OFFSET =
            Setting.of("offsetDays", new Whole(-TEN_YEARS, TEN_YEARS)).unset(0);

    @Override
    public String id() {
        return "wait-until";
    }

    @Override
    public Shape shape() {
        return Shape.of("IntermediateCatchEvent", "TimerEventDefinition");
    }

    @Override
    public Look look() {
        return new Look(Group.TIME, "calendar");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FIELD, OFFSET);
    }

    @Override
    public Pace pace() {
        return Pace.UNTIL_A_DATE;
    }

    @Override
    public Optional<String> said(Placed here, Drawing drawing, Names names) {
        var settings = here.settings().orElseThrow();
        int days = settings.get(OFFSET);
        var when = days == 0 ? "on" : days > 0 ? "after" : "before";
        return settings.said(FIELD, names).map(field -> names.text("said.date." + when, field, Math.abs(days)));
    }
}
