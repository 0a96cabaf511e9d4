package org.lekalo.server.example;

import java.util.List;
import java.util.Set;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.block.Trace;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.setting.FieldKey;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.Spot;
import org.lekalo.library.setting.Whole;

/** Writes a date into a field of the record: today's, or that of a day to come. */
public final class SetDate implements Block {

    private static final int TEN_YEARS = 3_660;

    public static final Setting<String> FIELD = Setting.of(
                    "field", new FieldKey(Set.of(FieldKind.DATE), Rule.NOT_A_DATE))
            .mandatory();

    public static final Setting<Integer> DAYS =
            Setting.of("days", new Whole(0, TEN_YEARS)).unset(0);

    @Override
    public String id() {
        return "set-date";
    }

    @Override
    public Shape shape() {
        return Shape.of("ServiceTask");
    }

    @Override
    public Look look() {
        return new Look(Group.RECORD, "set-date");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FIELD, DAYS);
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
        return settings.find(FIELD).stream()
                .<Trace>map(field -> new Trace.Written(field, true, null))
                .toList();
    }

    /** That the field is there and holds dates, its kind says; that it is written into, this block alone knows. */
    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        here.settings()
                .flatMap(settings -> settings.find(FIELD))
                .flatMap(spot.around()::field)
                .filter(Field::readOnly)
                .ifPresent(field -> spot.found(Rule.FIELD_READ_ONLY, field.name()));
    }
}
