package org.lekalo.library.block;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Trace.Standing;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.model.Links;
import org.lekalo.library.model.Marker;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.setting.Awaited;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.StagePlace;

/** An element of a drawing with the block that it is, if it is one, and what is set on that. Each is equal to itself alone. */
public final class Placed {

    private final ModelElement element;
    private final @Nullable Configured configured;

    Placed(ModelElement element, @Nullable Configured configured) {
        this.element = element;
        this.configured = configured;
    }

    static Placed of(ModelElement element, Blocks blocks) {
        return new Placed(
                element,
                blocks.of(element)
                        .map(block -> block.with(element.properties()))
                        .orElse(null));
    }

    /** In something that says what holds where nothing is set on it. */
    Placed within(Placed outer) {
        return configured == null || outer.configured == null
                ? this
                : new Placed(element, configured.within(outer.configured.settings()));
    }

    public Optional<Configured> configured() {
        return Optional.ofNullable(configured);
    }

    public Optional<Block> block() {
        return configured().map(Configured::block);
    }

    public boolean is(Class<? extends Block> kind) {
        return configured != null && configured.is(kind);
    }

    public boolean is(Course course) {
        return configured != null && configured.block().course() == course;
    }

    /** Whether the conditions on its arrows say by which it goes on. */
    public boolean decides() {
        return configured != null && configured.block().course().decides();
    }

    /** Whether all that goes on beside it is over when a token comes to it. */
    public boolean endsAll() {
        return is(Course.END_OF_ALL) || is(Course.FAILURE);
    }

    /** Whether it is drawn in the same part, or as this one in none. */
    public boolean isBeside(Placed other) {
        return Objects.equals(container(), other.container());
    }

    /** Whether whoever reads both names takes them for one. */
    public boolean isNamesakeOf(Placed other) {
        return Links.key(name()).equals(Links.key(other.name()));
    }

    /** Whether a token goes into it, and on when all in it is over. */
    public boolean isPart() {
        return isFrame() && !runsApart();
    }

    /** Whether other elements are drawn in it. */
    public boolean isFrame() {
        return configured != null && configured.block().shape().isPart();
    }

    /** Whether what is drawn in it is a process of its own. */
    public boolean runsApart() {
        return configured != null && configured.block().runsApart();
    }

    public boolean is(Pace pace) {
        return configured != null && configured.block().pace() == pace;
    }

    /** What is set on the block, as far as it can be read; empty where the element is none. */
    public Optional<Settings> settings() {
        return configured().map(Configured::settings);
    }

    /** What is set on it as a block of this kind; empty where it is another. */
    public Optional<Settings> settings(Class<? extends Block> kind) {
        return settings().filter(settings -> is(kind));
    }

    /** The key of the type on whose records a run works that starts here. */
    public Optional<String> recordType() {
        return configured().flatMap(Configured::recordType);
    }

    /** What is to happen to the record before a token goes on from here. */
    public Optional<Awaited> awaits() {
        return configured().flatMap(Configured::awaits);
    }

    /** What is known of the record when a token goes on from here. */
    public Stream<Trace> leaves() {
        return configured().stream().flatMap(known -> known.leaves().stream());
    }

    /** On one of these the record stands behind it; none where it says nothing of that. */
    public List<StagePlace> leavesOnOneOf() {
        return leaves().flatMap(
                        trace -> trace instanceof Standing standing ? Stream.of(standing.oneOf()) : Stream.empty())
                .findFirst()
                .orElse(List.of());
    }

    /** The number of the process whose end is the answer here. */
    public Optional<Long> answeringProcess() {
        return configured().flatMap(known -> known.block().answeringProcess(known.settings()));
    }

    /** What people can answer here. */
    public List<Outcome> answers() {
        return configured == null ? List.of() : configured.answers();
    }

    public String id() {
        return element.id();
    }

    public String name() {
        return element.name();
    }

    public String bpmnType() {
        return element.bpmnType();
    }

    /** The element's camunda:properties as written. */
    public Map<String, String> properties() {
        return element.properties();
    }

    public String documentation() {
        return element.documentation();
    }

    public List<SequenceFlow> incoming() {
        return element.incoming();
    }

    public List<SequenceFlow> outgoing() {
        return element.outgoing();
    }

    /** How it comes about: once, for each of several, when something happens. */
    public Marker marker() {
        return element.marker();
    }

    /** The id of the part it is drawn in, null for what stands in the process itself. */
    public @Nullable String container() {
        return element.container();
    }

    /** The id of what a boundary event sits on, null for all others. */
    public @Nullable String attachedTo() {
        return element.attachedTo();
    }

    /** False for an event that lets go on what it sits on, or what its part is in. */
    public boolean interrupting() {
        return element.interrupting();
    }
}
