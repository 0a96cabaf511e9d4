package org.lekalo.library.block;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.SequenceFlow;
import org.lekalo.library.setting.Settings;

/** An element of a drawing with the block that it is, if it is one, and what is set on that. Each is equal to itself alone. */
public final class Placed {

    private final ModelElement element;
    private final @Nullable Block block;
    private final @Nullable Settings settings;

    Placed(ModelElement element, @Nullable Block block) {
        this.element = element;
        this.block = block;
        this.settings = block == null ? null : Settings.read(block.settings(), element.properties());
    }

    public Optional<Block> block() {
        return Optional.ofNullable(block);
    }

    public boolean is(Class<? extends Block> kind) {
        return kind.isInstance(block);
    }

    public boolean is(Course course) {
        return block != null && block.course() == course;
    }

    public boolean is(Pace pace) {
        return block != null && block.pace() == pace;
    }

    /** What is set on the block, as far as it can be read; empty where the element is none. */
    public Optional<Settings> settings() {
        return Optional.ofNullable(settings);
    }

    /** What is set on it as a block of this kind; empty where it is another. */
    public Optional<Settings> settings(Class<? extends Block> kind) {
        return settings().filter(settings -> is(kind));
    }

    /** The key of the type on whose records a run works that starts here. */
    public Optional<String> recordType() {
        return block == null || settings == null ? Optional.empty() : block.recordType(settings);
    }

    /** What people can answer here. */
    public List<Outcome> answers() {
        return block == null || settings == null ? List.of() : block.answers(settings);
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

    /** The id of what a boundary event sits on, null for all others. */
    public @Nullable String attachedTo() {
        return element.attachedTo();
    }

    /** False for a boundary event that leaves open what it sits on. */
    public boolean interrupting() {
        return element.interrupting();
    }
}
