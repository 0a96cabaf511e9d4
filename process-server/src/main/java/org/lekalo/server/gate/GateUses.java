package org.lekalo.server.gate;

import java.util.List;
import java.util.stream.Stream;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.contract.MetadataApi.By;
import org.lekalo.library.contract.MetadataApi.Use;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.server.type.PartUses;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What gates ask for: a check that names what is gone can never be made, and would let nobody through. */
@Component
public class GateUses implements PartUses {

    private final Gates gates;

    GateUses(Gates gates) {
        this.gates = gates;
    }

    @Override
    public List<Use> of(Part part, RecordTypes types) {
        return types.all().stream()
                .flatMap(type -> gates.of(type.key()).stream()
                        .filter(gate -> !part.holds(Part.stage(type.key(), gate.pipeline(), gate.stage())))
                        .filter(gate -> used(gate, type, types).anyMatch(part::holds))
                        .map(gate -> new Use(By.SETTING, name(gate, type), null, null, "")))
                .toList();
    }

    /** What the gates are called that the role may pass: without it, perhaps nobody could. */
    public List<Use> ofRole(String role, RecordTypes types) {
        return types.all().stream()
                .flatMap(type -> gates.of(type.key()).stream()
                        .filter(gate -> gate.mayEnter().contains(role)
                                || gate.mayLeave().contains(role))
                        .map(gate -> new Use(By.SETTING, name(gate, type), null, null, "")))
                .toList();
    }

    static Stream<Part> used(Gate gate, RecordType type, RecordTypes types) {
        var conditions = Stream.concat(
                gate.required().stream().map(Gate.Required::when),
                gate.checks().stream().map(Gate.Check::condition));
        return Stream.of(
                        gate.required().stream().map(required -> Part.field(type.key(), required.field())),
                        gate.from().stream().map(stage -> Part.stage(type.key(), gate.pipeline(), stage)),
                        conditions
                                .filter(condition -> !condition.isBlank())
                                .flatMap(condition -> UsedParts.of(condition, type, types).stream()))
                .flatMap(parts -> parts);
    }

    private static String name(Gate gate, RecordType type) {
        var language = LocaleContextHolder.getLocale();
        var stage = type.pipeline(gate.pipeline())
                .flatMap(pipeline -> pipeline.stage(gate.stage()))
                .map(found -> found.name().in(language))
                .orElse("");
        return Messages.in(language).text("gate.use", stage, type.plural().in(language));
    }
}
