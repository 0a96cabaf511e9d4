package org.lekalo.library.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.message.Messages;
import org.lekalo.library.message.Quoted;
import org.lekalo.library.palette.record.IfRefused;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.StagePlace;
import org.lekalo.library.setting.Surroundings;

/**
 * Moves to a stage that may refuse the record, because nothing on some way to them makes sure of what its gate asks for. A
 * record may well have it by itself, so these are warnings; where the drawing has a way for the refusal there is none.
 */
final class GateCheck {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Drawing drawing;
    private final RecordType type;
    private final List<Gate> gates;
    private final FilledFields filled;
    private final StagesBefore stages;
    private final Findings findings;

    private GateCheck(Drawing drawing, RecordType type, List<Gate> gates, Findings findings) {
        this.drawing = drawing;
        this.type = type;
        this.gates = gates;
        this.filled = FilledFields.of(drawing, type, gates);
        this.stages = StagesBefore.of(drawing, type);
        this.findings = findings;
    }

    static void check(Drawing drawing, Surroundings surroundings, Findings findings) {
        var type = surroundings.type();
        if (type != null && !surroundings.gates().isEmpty()) {
            var check = new GateCheck(drawing, type, surroundings.gates(), findings);
            drawing.elements().forEach(check::element);
        }
    }

    private void element(Placed element) {
        boolean refusalHasAWay =
                drawing.attachedTo(element).stream().anyMatch(attached -> attached.is(IfRefused.class));
        if (!refusalHasAWay) {
            element.block().filter(Block::mayBeRefused).stream()
                    .flatMap(moves -> element.leavesOnOneOf().stream())
                    .forEach(place -> gates.stream()
                            .filter(gate -> gate.isOf(place.pipeline(), String.valueOf(place.stage())))
                            .forEach(gate -> enter(element, gate)));
        }
    }

    private void enter(Placed move, Gate gate) {
        var stage = type.pipeline(gate.pipeline()).flatMap(pipeline -> pipeline.stage(gate.stage()));
        var before = filled.before(move);
        stage.ifPresent(entered -> {
            from(move, gate, entered);
            fields(move, gate, entered, before);
            gate.checks().stream()
                    .filter(check -> fields(check).stream().noneMatch(before::contains))
                    .forEach(check ->
                            findings.at(move.id(), Rule.STAGE_CHECK_MAY_FAIL, entered.name(), check.sentence()));
        });
    }

    private void from(Placed move, Gate gate, Stage stage) {
        boolean mayComeFromElsewhere = stages.before(move).stream().anyMatch(before -> !isTakenFrom(before, gate));
        if (!gate.from().isEmpty() && mayComeFromElsewhere) {
            var names = gate.from().stream()
                    .flatMap(key -> type.pipeline(gate.pipeline()).flatMap(pipeline -> pipeline.stage(key)).stream())
                    .map(Stage::name)
                    .toList();
            findings.at(
                    move.id(),
                    Rule.STAGE_FROM_ELSEWHERE,
                    stage.name(),
                    new Text(listed(names, RUSSIAN), listed(names, Locale.ENGLISH)));
        }
    }

    private void fields(Placed move, Gate gate, Stage stage, Set<String> before) {
        var missing = gate.required().stream()
                .filter(required -> !before.contains(required.field()))
                .flatMap(required -> type.field(required.field()).map(field -> said(field, required)).stream())
                .toList();
        if (!missing.isEmpty()) {
            findings.at(
                    move.id(),
                    Rule.STAGE_MAY_REFUSE,
                    stage.name(),
                    new Text(listed(missing, RUSSIAN), listed(missing, Locale.ENGLISH)));
        }
    }

    private static boolean isTakenFrom(StagePlace before, Gate gate) {
        var stage = String.valueOf(before.stage());
        return before.pipeline().equals(gate.pipeline())
                && (stage.equals(gate.stage()) || gate.from().contains(stage));
    }

    private static Text said(Field field, Gate.Required required) {
        var name = field.name();
        return required.when().isBlank()
                ? name
                : new Text(
                        Messages.both("check.stage-may-refuse.sometimes", name.ru())
                                .ru(),
                        Messages.both("check.stage-may-refuse.sometimes", name.en())
                                .en());
    }

    /** The fields of the record itself that the check looks at. */
    private static List<String> fields(Gate.Check check) {
        return Feel.names(check.condition()).stream()
                .map(name -> name.split("\\."))
                .filter(path -> path.length > 1)
                .map(path -> path[1])
                .toList();
    }

    private static String listed(List<Text> names, Locale language) {
        return names.stream()
                .map(name -> Quoted.in(language, name.in(language)))
                .collect(joining(", "));
    }
}
