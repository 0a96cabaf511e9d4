package org.lekalo.library.palette.record;

import java.util.List;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Shape;
import org.lekalo.library.block.Trace;
import org.lekalo.library.setting.Changes;
import org.lekalo.library.setting.FieldChange;
import org.lekalo.library.setting.FieldChange.Source;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;

/** Writes into fields of the record. */
public final class ChangeFields implements Block {

    public static final Setting<List<FieldChange>> CHANGES =
            Setting.of("changes", new Changes()).mandatory().unset(List.of());

    @Override
    public String id() {
        return "change-fields";
    }

    @Override
    public Shape shape() {
        return Shape.of("ServiceTask");
    }

    @Override
    public Look look() {
        return new Look(Group.RECORD, "fields");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(CHANGES);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(CHANGES);
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
        return settings.get(CHANGES).stream().map(ChangeFields::trace).toList();
    }

    private static Trace trace(FieldChange change) {
        boolean fixed = change.source() == Source.FIXED;
        boolean filled =
                !change.value().isBlank() && (fixed || !change.value().strip().equals("null"));
        if (!filled) {
            return new Trace.Written(change.field(), false, "");
        }
        return new Trace.Written(change.field(), true, fixed ? change.value() : null);
    }
}
