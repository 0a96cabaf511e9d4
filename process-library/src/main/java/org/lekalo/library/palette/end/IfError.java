package org.lekalo.library.palette.end;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Border;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Failures;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.executable.RunNode;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.Marker;
import org.lekalo.library.setting.FailureName;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Spot;

/** Taken when the part it sits on has failed. */
public final class IfError implements Block {

    /** Unset: whatever failed. */
    public static final Setting<String> FAILURE = Setting.of(Failures.CAUGHT, new FailureName());

    @Override
    public String id() {
        return "if-error";
    }

    @Override
    public Shape shape() {
        return Shape.of("BoundaryEvent", "ErrorEventDefinition");
    }

    @Override
    public Look look() {
        return new Look(Group.END, "failure");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FAILURE);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(FAILURE);
    }

    @Override
    public Optional<Border> border() {
        return Optional.of(new Border(IfError::mayFail, true));
    }

    private static boolean mayFail(Block host) {
        return host.shape().isPart() && host.shape().markers().contains(Marker.NONE);
    }

    @Override
    public void compile(Placed here, Drawing drawing, RunNode out) {
        failure(here).ifPresentOrElse(name -> out.failure("Error_" + here.id(), Failures.code(name)), out::anyFailure);
    }

    private static Optional<String> failure(Placed here) {
        return here.settings().flatMap(settings -> settings.find(FAILURE));
    }

    /** A way for a failure that nothing there ends with would never be taken. */
    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        var host = drawing.host(here);
        if (host.flatMap(Placed::block).filter(IfError::mayFail).isEmpty()) {
            spot.found(Rule.FAILURE_OFF_PART);
        } else if (drawing.attachedTo(host.get()).stream()
                .anyMatch(other ->
                        other != here && other.is(IfError.class) && code(other).equals(code(here)))) {
            spot.found(Rule.FAILURE_CAUGHT_TWICE);
        } else if (drawing.preceding(here).noneMatch(before -> before != host.get())) {
            spot.found(Rule.FAILURE_NOT_THERE, failure(here).orElse(""));
        }
    }

    private static Optional<String> code(Placed here) {
        return failure(here).map(Failures::code);
    }
}
