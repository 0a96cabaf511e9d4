package org.lekalo.library.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.BlockSettings;
import org.lekalo.library.block.BlockSettings.ChangeFields;
import org.lekalo.library.block.BlockSettings.MoveStage;
import org.lekalo.library.block.BlockSettings.Notify;
import org.lekalo.library.block.BlockSettings.StartStage;
import org.lekalo.library.block.BlockSettings.UserTask;
import org.lekalo.library.block.BlockSettings.WaitUntil;
import org.lekalo.library.block.FieldChange;
import org.lekalo.library.condition.TextTemplate;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/** What of the CRM's metadata a drawing uses: in its starts, blocks, forms, conditions and texts. */
public final class ModelUses {

    private final RecordTypes types;
    private final @Nullable RecordType type;
    private final Set<ModelUse> uses = new LinkedHashSet<>();

    private ModelUses(RecordTypes types, @Nullable RecordType type) {
        this.types = types;
        this.type = type;
    }

    /** A process whose starts name no type or several uses only what they name. */
    public static List<ModelUse> of(ProcessModel model, RecordTypes types) {
        var named = Surroundings.startTypes(model).distinct().toList();
        var uses = new ModelUses(
                types, named.size() == 1 ? types.type(named.get(0)).orElse(null) : null);
        model.elements().forEach(uses::element);
        model.flows().stream().filter(SequenceFlow::hasCondition).forEach(uses::flow);
        return List.copyOf(uses.uses);
    }

    private void element(ModelElement element) {
        element.settings().ifPresent(settings -> {
            var start = Surroundings.recordType(settings);
            if (start != null) {
                add(element, Part.type(start));
            }
            if (type != null) {
                block(element, settings, type);
            }
        });
    }

    private void block(ModelElement element, BlockSettings settings, RecordType of) {
        if (settings instanceof StartStage start) {
            stage(element, of, start.pipeline(), start.stage());
        } else if (settings instanceof MoveStage move) {
            stage(element, of, move.pipeline(), move.stage());
        } else if (settings instanceof UserTask task) {
            task.form().forEach(field -> add(element, Part.field(of.key(), field.field())));
        } else if (settings instanceof ChangeFields change) {
            change.changes().forEach(one -> change(element, of, one));
        } else if (settings instanceof Notify notify) {
            var text = TextTemplate.parse(notify.text());
            text.placeholders().forEach(feel -> feel(element.id(), element.name(), feel, of));
        } else if (settings instanceof WaitUntil wait && wait.field() != null) {
            add(element, Part.field(of.key(), wait.field()));
        }
    }

    private void stage(ModelElement element, RecordType of, @Nullable String pipeline, @Nullable String stage) {
        if (pipeline != null) {
            add(element, stage == null ? Part.pipeline(of.key(), pipeline) : Part.stage(of.key(), pipeline, stage));
        }
    }

    private void change(ModelElement element, RecordType of, FieldChange change) {
        add(element, Part.field(of.key(), change.field()));
        if (change.source() == FieldChange.Source.COMPUTED) {
            feel(element.id(), element.name(), change.value(), of);
        } else {
            var written =
                    Arrays.stream(change.value().split(",")).map(String::strip).collect(Collectors.toSet());
            UsedParts.of(Set.of(of.key() + "." + change.field()), written, of, types)
                    .forEach(part -> add(element, part));
        }
    }

    private void flow(SequenceFlow flow) {
        if (type != null) {
            feel(flow.id(), flow.name(), flow.condition(), type);
        }
    }

    private void feel(String id, String name, String feel, RecordType of) {
        UsedParts.of(feel, of, types).forEach(part -> uses.add(new ModelUse(id, name, part)));
    }

    private void add(ModelElement element, Part part) {
        uses.add(new ModelUse(element.id(), element.name(), part));
    }
}
