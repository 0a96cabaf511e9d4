package org.lekalo.designer.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.check.AnsweredSteps;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.model.ModelUnreadable;
import org.lekalo.library.palette.BlockKind;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.palette.start.StartStage;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.setting.StagePlace;

/**
 * What the settings of one block must know of the rest of the drawing.
 *
 * @param recordType the key of the type the process runs on, null where no start says it yet
 * @param pipeline the key of the pipeline whose stage starts the process, null where none does
 * @param blocks what block each element is, also where it does not say so itself
 * @param steps the tasks that end with one of several answers
 */
public record ModelFacts(
        String processId,
        String name,
        String description,
        @Nullable String recordType,
        @Nullable String pipeline,
        Map<String, BlockKind> blocks,
        List<StepOutcomes> steps,
        boolean empty) {

    private static final ModelFacts NOTHING = new ModelFacts("", "", "", null, null, Map.of(), List.of(), true);

    public static ModelFacts of(String xml) {
        try {
            return of(Drawing.read(xml, Palette.BLOCKS));
        } catch (ModelUnreadable unreadable) {
            return NOTHING;
        }
    }

    private static ModelFacts of(Drawing drawing) {
        var model = drawing.model();
        var description = model.process()
                .bpmn("documentation")
                .findFirst()
                .map(documentation -> documentation.text())
                .orElse("");
        return new ModelFacts(
                model.processId(),
                model.name(),
                description,
                drawing.recordTypes().stream().findFirst().orElse(null),
                drawing.elements().stream()
                        .flatMap(ModelFacts::startsIn)
                        .findFirst()
                        .orElse(null),
                blocks(drawing),
                AnsweredSteps.withAnswers(drawing),
                drawing.elements().size() < 2);
    }

    Optional<RecordType> type(RecordTypes types) {
        return Optional.ofNullable(recordType).flatMap(types::type);
    }

    Subjects subjects(RecordTypes types) {
        var subjects =
                type(types).map(type -> Subjects.of(type, types, steps)).orElseGet(() -> new Subjects(List.of()));
        return blocks.containsValue(BlockKind.IF_REFUSED) ? subjects.withRefusal() : subjects;
    }

    private static Map<String, BlockKind> blocks(Drawing drawing) {
        var blocks = new HashMap<String, BlockKind>();
        drawing.elements()
                .forEach(element ->
                        element.block().map(BlockKind::of).ifPresent(kind -> blocks.put(element.id(), kind)));
        return Map.copyOf(blocks);
    }

    private static Stream<String> startsIn(Placed element) {
        return element
                .settings(StartStage.class)
                .flatMap(settings -> settings.find(StartStage.STAGE))
                .map(StagePlace::pipeline)
                .filter(pipeline -> !pipeline.isEmpty())
                .stream();
    }
}
