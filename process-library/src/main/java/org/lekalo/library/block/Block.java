package org.lekalo.library.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.executable.RunNode;
import org.lekalo.library.message.Messages;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.setting.Awaited;
import org.lekalo.library.setting.Names;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.Spot;

/**
 * A building block of processes, described once: all else that must be known of it is derived from this. An element says which
 * one it is by the property {@link #PROPERTY}.
 */
public interface Block {

    /** The property that names an element's block. */
    String PROPERTY = "block";

    String id();

    Shape shape();

    Look look();

    /** What an analyst sets, in the order in which it is asked and written. */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /** With what is written in the properties of its element. */
    default Configured with(Map<String, String> properties) {
        return new Configured(this, Settings.read(settings(), properties));
    }

    default Course course() {
        return Course.THROUGH;
    }

    default Pace pace() {
        return Pace.AT_ONCE;
    }

    /** Whether what is drawn in it is a process of its own, which runs once for each record that it is to be done for. */
    default boolean runsApart() {
        return false;
    }

    /** Whether the record may refuse what the block asks of it: a stage's gate, a value, a field. */
    default boolean mayBeRefused() {
        return false;
    }

    default Optional<Border> border() {
        return Optional.empty();
    }

    /** Whether an element of this shape is this block though it does not say so: it means the same in each tool. */
    default boolean goesWithoutSaying(ModelElement element) {
        return false;
    }

    /** The key of the type on whose records a run works that begins here; empty for blocks at which none does. */
    default Optional<String> recordType(Settings settings) {
        return Optional.empty();
    }

    /** How long people have for what they are asked here; empty where there is no hurry. */
    default Optional<Period> due(Settings settings) {
        return Optional.empty();
    }

    /** What is to happen to the record before a token goes on from here; empty where it waits for nothing of that. */
    default Optional<Awaited> awaits(Settings settings) {
        return Optional.empty();
    }

    /** What it leaves on the record, for those who ask what a field holds behind it, or where the record stands. */
    default List<Trace> leaves(Settings settings) {
        return List.of();
    }

    /** What is to be said of it that no kind of setting can say by itself. */
    default void check(Placed here, Drawing drawing, Spot spot) {}

    /** The BPMN type as which the engine has it. */
    default String runsAs() {
        return shape().bpmnType();
    }

    /** What it adds to what is written for the engine of each block of its kind. */
    default void compile(Placed here, Drawing drawing, RunNode out) {}

    /** The number of the process that is had run here and whose end is then the answer; empty for all others. */
    default Optional<Long> answeringProcess(Settings settings) {
        return Optional.empty();
    }

    /** What of its settings a drawing says in place of a name, put together by the message {@code block.ID.said}. */
    default List<Setting<?>> headline() {
        return List.of();
    }

    /** What happens here in a few words, for a drawing that gives it no name; empty where nothing more is set than what it is. */
    default Optional<String> said(Placed here, Drawing drawing, Names names) {
        var words = new ArrayList<String>();
        for (var setting : headline()) {
            here.settings().flatMap(settings -> settings.said(setting, names)).ifPresent(words::add);
        }
        if (words.isEmpty() || words.size() < headline().size()) {
            return Optional.empty();
        }
        var pattern = "block." + id() + ".said";
        return Optional.of(
                Messages.in(names.language()).has(pattern)
                        ? names.text(pattern, words.toArray())
                        : String.join(", ", words));
    }

    /** What people can answer here; empty where nobody is asked. */
    default List<Outcome> answers(Settings settings) {
        return List.of();
    }
}
