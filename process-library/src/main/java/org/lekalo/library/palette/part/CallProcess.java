package org.lekalo.library.palette.part;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.FieldKey;
import org.lekalo.library.setting.OneOf;
import org.lekalo.library.setting.ProcessNumber;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.Spot;

/** Has another process run, on the same record or on one that it refers to. The end that it comes to is the answer of the step. */
public final class CallProcess implements Block {

    public enum Then {
        WAIT,
        GO_ON
    }

    public static final Setting<Long> PROCESS =
            Setting.of("process", new ProcessNumber()).mandatory();

    /** The reference to the record it runs on; unset: on the record of the process. */
    public static final Setting<String> ON =
            Setting.of("on", new FieldKey(Set.of(FieldKind.REFERENCE), Rule.NOT_A_REFERENCE));

    public static final Setting<Then> THEN =
            Setting.of("then", new OneOf<>(Then.class)).unset(Then.WAIT);

    @Override
    public String id() {
        return "call-process";
    }

    @Override
    public Shape shape() {
        return Shape.of("CallActivity");
    }

    @Override
    public Look look() {
        return new Look(Group.PARTS, "call-process");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(PROCESS, ON, THEN);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(PROCESS);
    }

    @Override
    public Pace pace() {
        return Pace.CALLS;
    }

    @Override
    public Optional<Long> answeringProcess(Settings settings) {
        return settings.get(THEN) == Then.WAIT ? settings.find(PROCESS) : Optional.empty();
    }

    /** It has to be one for records of this type. */
    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        var settings = here.settings().orElseThrow();
        settings.find(PROCESS)
                .flatMap(number -> spot.around().circumstances().processes().find(number))
                .ifPresent(called -> recordType(settings, spot)
                        .filter(type -> !called.recordTypes().contains(type.key()))
                        .ifPresent(type -> spot.found(Rule.PROCESS_OF_OTHER_RECORDS, called.name(), type.plural())));
    }

    private static Optional<RecordType> recordType(Settings settings, Spot spot) {
        var on = settings.find(ON);
        return on.isEmpty()
                ? spot.around().recordType()
                : on.flatMap(spot.around()::field)
                        .flatMap(field -> Optional.ofNullable(field.target()))
                        .flatMap(spot.around().types()::type);
    }
}
