package org.lekalo.library.block;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.SequenceFlow;

/** A process model as blocks: read once, immutable, asked by all. */
public final class Drawing {

    private final ProcessModel model;
    private final List<Placed> elements;
    private final Map<String, Placed> byId;
    private final Map<String, List<Placed>> riders;

    private Drawing(ProcessModel model, Blocks blocks) {
        this.model = model;
        this.elements = model.elements().stream()
                .map(element -> new Placed(
                        element,
                        blocks.of(element)
                                .map(block -> block.with(element.properties()))
                                .orElse(null)))
                .toList();
        this.byId = elements.stream().collect(Collectors.toUnmodifiableMap(Placed::id, Function.identity()));
        this.riders = elements.stream()
                .filter(placed -> placed.attachedTo() != null)
                .collect(groupingBy(rider -> String.valueOf(rider.attachedTo())));
    }

    public static Drawing of(ProcessModel model, Blocks blocks) {
        return new Drawing(model, blocks);
    }

    /** @throws org.lekalo.library.model.ModelUnreadable as {@link ProcessModel#read(String)} does */
    public static Drawing read(String xml, Blocks blocks) {
        return of(ProcessModel.read(xml), blocks);
    }

    public ProcessModel model() {
        return model;
    }

    /** The flow nodes of the process, in the document's order. */
    public List<Placed> elements() {
        return elements;
    }

    public Optional<Placed> element(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Stream<Placed> starts() {
        return elements.stream().filter(placed -> placed.is(Course.START));
    }

    /** The types of records that the starts name, each once. */
    public List<String> recordTypes() {
        return elements.stream()
                .flatMap(placed -> placed.recordType().stream())
                .distinct()
                .toList();
    }

    /** The type of records the process is about; empty where no start says it, or they do not agree. */
    public Optional<String> recordType() {
        var types = recordTypes();
        return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
    }

    /** All arrows, in the order of their sources. */
    public List<SequenceFlow> flows() {
        return model.flows();
    }

    /** Where a token may be next, what sits on the border included. */
    public Stream<Placed> next(Placed element) {
        return Stream.concat(
                element.outgoing().stream().flatMap(flow -> element(flow.target()).stream()),
                attachedTo(element).stream());
    }

    /** What an element sits on the border of; empty for those that sit on none. */
    public Optional<Placed> host(Placed rider) {
        return Optional.ofNullable(rider.attachedTo()).flatMap(this::element);
    }

    /** Blocks that sit on the border of another. */
    public List<Placed> attachedTo(Placed host) {
        return riders.getOrDefault(host.id(), List.of());
    }
}
