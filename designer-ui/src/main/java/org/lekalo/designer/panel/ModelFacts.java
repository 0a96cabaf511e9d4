package org.lekalo.designer.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.setting.Around.Place;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Course;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.check.AnsweredSteps;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.model.ModelUnreadable;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.palette.end.End;
import org.lekalo.library.palette.record.IfRefused;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.setting.Processes;
import org.lekalo.library.setting.StagePlace;

/**
 * What the settings of one block must know of the rest of the drawing.
 *
 * @param recordType the key of the type the process runs on, null where no start says it yet
 * @param pipeline the key of the pipeline whose stages start the process, null where none do, or those of several
 * @param blocks what block each element is, also where it does not say so itself
 * @param places where each of them stands
 * @param drawnOnly what is of other processes, and never runs here
 * @param steps the tasks that end with one of several answers, and the processes that are had run
 * @param mayBeRefused whether a way leads on from where the record refused a step
 * @param empty whether nothing stands yet between its start and its end
 * @param apart the facts of what is in parts that run apart, by the ids of the elements and arrows in them
 */
public record ModelFacts(
        String processId,
        String description,
        @Nullable String recordType,
        @Nullable String pipeline,
        Map<String, Block> blocks,
        Map<String, Place> places,
        Set<String> drawnOnly,
        List<StepOutcomes> steps,
        boolean mayBeRefused,
        boolean empty,
        Map<String, ModelFacts> apart) {

    private static final ModelFacts NOTHING =
            new ModelFacts("", "", null, null, Map.of(), Map.of(), Set.of(), List.of(), false, true, Map.of());

    public static ModelFacts of(String xml, Processes processes) {
        try {
            return of(Drawing.read(xml, Palette.BLOCKS), processes);
        } catch (ModelUnreadable unreadable) {
            return NOTHING;
        }
    }

    private static ModelFacts of(Drawing drawing, Processes processes) {
        var apart = new HashMap<String, ModelFacts>();
        drawing.all().filter(each -> each.apart().isPresent()).forEach(each -> {
            var facts = of(each, Map.of(), processes);
            each.elements().forEach(element -> apart.put(element.id(), facts));
            each.flows().forEach(flow -> apart.put(flow.id(), facts));
        });
        return of(drawing, apart, processes);
    }

    private static ModelFacts of(Drawing drawing, Map<String, ModelFacts> apart, Processes processes) {
        var model = drawing.model();
        var description = model.process()
                .bpmn("documentation")
                .findFirst()
                .map(documentation -> documentation.text())
                .orElse("");
        return new ModelFacts(
                model.processId(),
                description,
                drawing.recordTypes().stream().findFirst().orElse(null),
                drawing.starts().flatMap(ModelFacts::pipeline).findFirst().orElse(null),
                blocks(drawing),
                drawing.all()
                        .flatMap(ModelFacts::places)
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                model.drawnOnly(),
                AnsweredSteps.withAnswers(drawing, processes),
                drawing.elements().stream().anyMatch(placed -> placed.is(IfRefused.class)),
                drawing.elements().stream().allMatch(placed -> placed.is(Course.START) || placed.is(End.class)),
                apart);
    }

    private static Map<String, Block> blocks(Drawing drawing) {
        return Stream.concat(drawing.everything(), drawing.lanes().all().stream())
                .filter(placed -> placed.block().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Placed::id, placed -> placed.block().orElseThrow(), (first, second) -> first));
    }

    private static Stream<Map.Entry<String, Place>> places(Drawing drawing) {
        return drawing.elements().stream()
                .filter(placed -> placed.settings().isPresent())
                .map(placed -> Map.entry(
                        placed.id(),
                        new Place(
                                placed.settings().orElseThrow(),
                                drawing.failuresBelow(placed),
                                FormsBefore.nearest(placed, drawing).orElse(null))));
    }

    /** In which it begins, where that can be one alone. */
    private static Stream<String> pipeline(Placed start) {
        var pipelines = start.leavesOnOneOf().stream()
                .map(StagePlace::pipeline)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        return pipelines.size() == 1 ? pipelines.stream() : Stream.empty();
    }

    /** What holds at an element or arrow: what runs apart is about other records. */
    ModelFacts at(String elementId) {
        return apart.getOrDefault(elementId, this);
    }

    /** Where the process begins. */
    public Optional<String> start() {
        return blocks.entrySet().stream()
                .filter(element -> element.getValue().course() == Course.START)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    Optional<Block> block(String elementId) {
        return Optional.ofNullable(blocks.get(elementId));
    }

    Place place(String elementId) {
        return places.getOrDefault(elementId, Place.ANYWHERE);
    }

    Optional<RecordType> type(RecordTypes types) {
        return Optional.ofNullable(recordType).flatMap(types::type);
    }

    Subjects subjects(RecordTypes types) {
        var subjects =
                type(types).map(type -> Subjects.of(type, types, steps)).orElseGet(() -> new Subjects(List.of()));
        return mayBeRefused ? subjects.withRefusal() : subjects;
    }
}
