package org.lekalo.library.palette.people;

import java.util.List;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Shape;
import org.lekalo.library.setting.Placeholders;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Who;

/** Tells somebody something in the application. */
public final class Notify implements Block {

    public static final Setting<Responsible> RECIPIENT =
            Setting.of("recipient", new Who()).mandatory().preset(new Responsible.RecordOwner());

    public static final Setting<String> TEXT =
            Setting.of("text", new Placeholders()).mandatory().unset("");

    @Override
    public String id() {
        return "notify";
    }

    @Override
    public Shape shape() {
        return Shape.of("SendTask");
    }

    @Override
    public Look look() {
        return new Look(Group.PEOPLE, "notify");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(RECIPIENT, TEXT);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(TEXT);
    }

    @Override
    public Pace pace() {
        return Pace.EFFECT;
    }
}
