package org.lekalo.library.palette.people;

import java.util.List;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Shape;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Who;

/** Whose the tasks in it are that do not say it themselves. One that names nobody is drawn only. */
public final class Lane implements Block {

    public static final Setting<Responsible> RESPONSIBLE = Setting.of(UserTask.RESPONSIBLE.name(), new Who());

    @Override
    public String id() {
        return "lane";
    }

    @Override
    public Shape shape() {
        return Shape.of("Lane");
    }

    @Override
    public Look look() {
        return new Look(Group.PEOPLE, "lane");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(RESPONSIBLE);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(RESPONSIBLE);
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }
}
