package org.lekalo.library.palette.record;

import java.util.List;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.block.Trace;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.Spot;
import org.lekalo.library.setting.Who;

/** Gives the record another owner. */
public final class AssignOwner implements Block {

    public static final Setting<Responsible> OWNER =
            Setting.of("owner", new Who()).mandatory();

    @Override
    public String id() {
        return "assign-owner";
    }

    @Override
    public Shape shape() {
        return Shape.of("ServiceTask");
    }

    @Override
    public Look look() {
        return new Look(Group.RECORD, "assign-owner");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(OWNER);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(OWNER);
    }

    @Override
    public Pace pace() {
        return Pace.EFFECT;
    }

    @Override
    public boolean mayBeRefused() {
        return true;
    }

    /** Whoever has the record already, of those it is given to, keeps it. */
    @Override
    public List<Trace> leaves(Settings settings) {
        return settings.find(OWNER).<Trace>map(owner -> new Trace.Written("owner", true, owner)).stream()
                .toList();
    }

    /** Whether he who is named is there, the setting's kind says. */
    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        here.settings()
                .flatMap(settings -> settings.find(OWNER))
                .filter(Responsible.RecordOwner.class::isInstance)
                .ifPresent(owner -> spot.found(Rule.OWNER_STAYS));
    }
}
