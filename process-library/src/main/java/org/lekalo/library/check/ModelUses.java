package org.lekalo.library.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Directory;
import org.lekalo.library.setting.Placeholders;
import org.lekalo.library.setting.Surroundings;

/** What of the CRM's metadata a drawing uses: in its starts, blocks, forms, conditions, instructions and texts. */
public final class ModelUses {

    /** What a person is told is no setting, and written as those texts are. */
    private static final Placeholders INSTRUCTION = new Placeholders();

    private final Surroundings around;
    private final Set<ModelUse> uses = new LinkedHashSet<>();

    private ModelUses(Surroundings around) {
        this.around = around;
    }

    /** A process whose starts name no type or several uses only what they name. */
    public static List<ModelUse> of(Drawing drawing, RecordTypes types) {
        var nobody = new Directory(Set.of(), Set.of(), Set.of());
        var circumstances = new Circumstances(types, nobody);
        return drawing.all()
                .flatMap(each -> of(each, SurroundingsOf.drawing(each, circumstances)))
                .toList();
    }

    private static Stream<ModelUse> of(Drawing drawing, Surroundings around) {
        var uses = new ModelUses(around);
        drawing.elements().forEach(uses::element);
        drawing.flows().stream().filter(SequenceFlow::hasCondition).forEach(uses::flow);
        return uses.uses.stream();
    }

    private void element(Placed element) {
        Stream.concat(
                        element.settings().stream().flatMap(settings -> settings.uses(around)),
                        element.block().filter(block -> block.shape().isForAPerson()).stream()
                                .flatMap(task -> INSTRUCTION.uses(element.documentation(), around)))
                .forEach(part -> uses.add(new ModelUse(element.id(), element.name(), part)));
    }

    private void flow(SequenceFlow flow) {
        around.recordType().stream()
                .flatMap(type -> UsedParts.of(flow.condition(), type, around.types()).stream())
                .forEach(part -> uses.add(new ModelUse(flow.id(), flow.name(), part)));
    }
}
