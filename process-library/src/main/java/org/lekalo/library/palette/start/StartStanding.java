package org.lekalo.library.palette.start;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.block.Trace;
import org.lekalo.library.setting.Names;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.Span;
import org.lekalo.library.setting.StagePlace;
import org.lekalo.library.setting.StageWords;

/**
 * Starts when a record of the type has stood on the stage, or on one of several, for so long without leaving it: once for each stay.
 * Any stage of a pipeline is any in which not all is over.
 */
public final class StartStanding implements Block {

    private static final int A_WEEK_OF_WORK = 5;

    public static final Setting<List<StagePlace>> STAGE = StartStage.STAGE;

    public static final Setting<Period> PERIOD = Setting.of("period", new Span(Period.Unit.HOURS))
            .mandatory()
            .preset(new Period(A_WEEK_OF_WORK, Period.Unit.WORKING_DAYS));

    @Override
    public String id() {
        return "start-standing";
    }

    @Override
    public Shape shape() {
        return Shape.of("StartEvent");
    }

    @Override
    public Look look() {
        return new Look(Group.STARTS, "standing");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(Starts.RECORD_TYPE, STAGE, PERIOD, Starts.WHEN_RUNNING);
    }

    @Override
    public Optional<String> said(Placed here, Drawing drawing, Names names) {
        var settings = here.settings().orElseThrow();
        return settings.said(PERIOD, names)
                .flatMap(period -> Optional.ofNullable(names.type())
                        .flatMap(type -> StageWords.of(stages(settings), type, names.language()))
                        .map(stages -> names.text("said.standing", period, stages)));
    }

    @Override
    public Course course() {
        return Course.START;
    }

    @Override
    public List<Trace> leaves(Settings settings) {
        return settings.find(STAGE).isEmpty() ? List.of() : List.of(new Trace.Standing(stages(settings)));
    }

    /** On which a record is looked for. */
    public static List<StagePlace> stages(Settings settings) {
        return settings.find(STAGE).orElse(List.of()).stream()
                .map(place -> place.isAny() ? StagePlace.anyOpenOf(place.pipeline()) : place)
                .toList();
    }

    @Override
    public Optional<String> recordType(Settings settings) {
        return settings.find(Starts.RECORD_TYPE);
    }
}
