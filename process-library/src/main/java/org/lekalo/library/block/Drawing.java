package org.lekalo.library.block;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.model.Marker;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.SequenceFlow;

/**
 * A process model as blocks: read once, immutable, asked by all. What is drawn in a part that runs apart is a drawing of its own,
 * about other records: nothing outside knows what is in it, and the other way round.
 */
public final class Drawing {

    private final ProcessModel model;
    private final @Nullable Placed apart;
    private final List<Drawing> contents;
    private final Lanes lanes;
    private final List<Placed> elements;
    private final Map<String, Placed> byId;
    private final Map<String, List<Placed>> riders;
    private final Map<String, List<Placed>> inside;
    private final Failures failures = new Failures(this);

    private Drawing(
            ProcessModel model, @Nullable Placed apart, Lanes lanes, List<Placed> elements, List<Drawing> contents) {
        this.model = model;
        this.lanes = lanes;
        this.apart = apart;
        this.elements = elements;
        this.contents = contents;
        this.byId = elements.stream().collect(Collectors.toUnmodifiableMap(Placed::id, Function.identity()));
        this.inside = elements.stream().collect(groupingBy(placed -> scope(placed.container())));
        this.riders = elements.stream()
                .filter(placed -> placed.attachedTo() != null)
                .collect(groupingBy(rider -> String.valueOf(rider.attachedTo())));
    }

    public static Drawing of(ProcessModel model, Blocks blocks) {
        var lanes = new Lanes(model, blocks);
        var all = model.elements().stream()
                .map(element -> lanes.around(element)
                        .reduce(Placed.of(element, blocks), Placed::within, (inner, outer) -> inner))
                .toList();
        var apart = all.stream().filter(Placed::runsApart).toList();
        var byId = all.stream().collect(Collectors.toUnmodifiableMap(Placed::id, Function.identity()));
        var together = all.stream().collect(groupingBy(element -> runsIn(element, byId)));
        return new Drawing(
                model,
                null,
                lanes,
                together.getOrDefault("", List.of()),
                apart.stream()
                        .map(part ->
                                new Drawing(model, part, lanes, together.getOrDefault(part.id(), List.of()), List.of()))
                        .toList());
    }

    /** The part running apart that is next around an element; empty for those of the process itself. */
    private static String runsIn(Placed element, Map<String, Placed> byId) {
        var around = byId.get(scope(element.container()));
        while (around != null && !around.runsApart()) {
            around = byId.get(scope(around.container()));
        }
        return around == null ? "" : around.id();
    }

    /** @throws org.lekalo.library.model.ModelUnreadable as {@link ProcessModel#read(String)} does */
    public static Drawing read(String xml, Blocks blocks) {
        return of(ProcessModel.read(xml), blocks);
    }

    private static String scope(@Nullable String container) {
        return container == null ? "" : container;
    }

    public ProcessModel model() {
        return model;
    }

    /** This one, and what is drawn in parts that run apart, each by itself, at whatever depth. */
    public Stream<Drawing> all() {
        return Stream.concat(Stream.of(this), contents.stream());
    }

    /** The elements of {@link #all}. */
    public Stream<Placed> everything() {
        return all().flatMap(drawing -> drawing.elements.stream());
    }

    /** The part that this is the content of; empty for the process itself. */
    public Optional<Placed> apart() {
        return Optional.ofNullable(apart);
    }

    /** The flow nodes of the process in the document's order, what is inside a part right behind it. */
    public List<Placed> elements() {
        return elements;
    }

    /** Those of the whole process, what runs apart in it included. */
    public Lanes lanes() {
        return lanes;
    }

    /** Those that stand in the process itself, in no part of it. */
    public List<Placed> outermost() {
        return inside.getOrDefault(apart == null ? "" : apart.id(), List.of());
    }

    /** What is drawn in a part, without what is in the parts of that. */
    public List<Placed> inside(Placed part) {
        return inside.getOrDefault(part.id(), List.of());
    }

    /** What is drawn beside each other: in the process itself, and in each part. */
    public Stream<List<Placed>> scopes() {
        return Stream.concat(
                Stream.of(outermost()), elements.stream().filter(Placed::isPart).map(this::inside));
    }

    /** The part that an element is drawn in; empty for what stands in the process itself. */
    public Optional<Placed> container(Placed element) {
        return Optional.ofNullable(element.container()).flatMap(this::element);
    }

    public Optional<Placed> element(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Where runs begin. */
    public Stream<Placed> starts() {
        var course = apart == null ? Course.START : Course.PART_START;
        return outermost().stream().filter(placed -> placed.is(course));
    }

    /** The types of records that the starts name, or the part around, each once. */
    public List<String> recordTypes() {
        return (apart == null ? elements.stream().filter(placed -> !placed.runsApart()) : Stream.of(apart))
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
        return elements.stream().flatMap(element -> element.outgoing().stream()).toList();
    }

    /** Where a token may be next, what sits on the border included. */
    public Stream<Placed> next(Placed element) {
        return Stream.concat(following(element), attachedTo(element).stream());
    }

    /**
     * Where a token goes that is done with an element: by its arrows; into a part; at the end of what is in a part, behind that;
     * where that failed, by its border.
     */
    public Stream<Placed> following(Placed element) {
        if (element.isPart()) {
            return beginnings(element);
        }
        if (element.is(Course.FAILURE)) {
            return failures.caught(element);
        }
        return isEnd(element) ? container(element).stream().flatMap(this::behind) : targets(element);
    }

    /** Where a token goes when all in a part is over; one that ended what its part is in goes on behind that. */
    private Stream<Placed> behind(Placed part) {
        return part.marker() == Marker.EVENT ? container(part).stream().flatMap(this::behind) : targets(part);
    }

    /** Where a token may come from that stands at an element, as {@link #next} leads there. */
    public Stream<Placed> preceding(Placed element) {
        if (element.attachedTo() != null) {
            return Stream.concat(
                    host(element).stream(), Failures.catches(element) ? failures.causes(element) : Stream.empty());
        }
        return isBeginning(element)
                ? container(element).stream()
                : element.incoming().stream()
                        .flatMap(flow -> element(flow.source()).stream())
                        .flatMap(source -> source.isPart() ? ends(source) : Stream.of(source));
    }

    /** Where what is in a part is over, what begins in it by an event included. */
    public Stream<Placed> ends(Placed part) {
        return inside(part).stream()
                .flatMap(inner -> inner.marker() == Marker.EVENT ? ends(inner) : Stream.of(inner))
                .filter(Drawing::isEnd);
    }

    private static boolean isEnd(Placed element) {
        return element.is(Course.END) || element.is(Course.END_OF_ALL);
    }

    /** Where the token of a part begins, and what begins in it when something happens. */
    public Stream<Placed> beginnings(Placed part) {
        return inside(part).stream().filter(Drawing::isBeginning);
    }

    private static boolean isBeginning(Placed inner) {
        return inner.is(Course.PART_START) || inner.is(Course.EVENT_START) || inner.marker() == Marker.EVENT;
    }

    private Stream<Placed> targets(Placed element) {
        return element.outgoing().stream().flatMap(flow -> element(flow.target()).stream());
    }

    /** What the parts around which an element sits may fail with, in the drawing's order; nothing for what is on no border. */
    public List<String> failuresBelow(Placed rider) {
        return host(rider).stream()
                .flatMap(this::deepInside)
                .filter(element -> element.is(Course.FAILURE))
                .map(Placed::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private Stream<Placed> deepInside(Placed part) {
        return inside(part).stream().flatMap(inner -> Stream.concat(Stream.of(inner), deepInside(inner)));
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
