package org.lekalo.library.palette.part;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.model.Marker;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.setting.Many;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.Spot;

/** As {@link ForEach}, one record after the other: the next begins when the one before is over. */
public final class ForEachInOrder implements Block {

    @Override
    public String id() {
        return "for-each-in-order";
    }

    @Override
    public Shape shape() {
        return Shape.part(Marker.SEQUENTIAL);
    }

    @Override
    public Look look() {
        return new Look(Group.PARTS, "for-each-in-order");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(ForEach.RECORDS, ForEach.FILTER, ForEach.MOST);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(ForEach.RECORDS);
    }

    @Override
    public Pace pace() {
        return Pace.CALLS;
    }

    @Override
    public boolean runsApart() {
        return true;
    }

    @Override
    public Optional<String> recordType(Settings settings) {
        return settings.find(ForEach.RECORDS).map(Many::type);
    }

    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        ForEach.checkFilter(here.settings().orElseThrow(), spot);
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }
}
