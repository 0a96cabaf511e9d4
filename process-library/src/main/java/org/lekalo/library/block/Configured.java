package org.lekalo.library.block;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.setting.Awaited;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;

/** A block with what is set on it, as far as that can be read. */
public record Configured(Block block, Settings settings) {

    /** In something that says what holds where nothing is set. */
    Configured within(Settings outer) {
        return new Configured(block, settings.within(outer));
    }

    public boolean is(Class<? extends Block> kind) {
        return kind.isInstance(block);
    }

    public <T> Optional<T> find(Setting<T> setting) {
        return settings.find(setting);
    }

    public <T> T get(Setting<T> setting) {
        return settings.get(setting);
    }

    /** The key of the type on whose records a run works that starts here. */
    public Optional<String> recordType() {
        return block.recordType(settings);
    }

    /** How long people have for what they are asked here. */
    public Optional<Period> due() {
        return block.due(settings);
    }

    /** What is to happen to the record before a token goes on from here. */
    public Optional<Awaited> awaits() {
        return block.awaits(settings);
    }

    /** What it leaves on the record. */
    public List<Trace> leaves() {
        return block.leaves(settings);
    }

    /** What people can answer here. */
    public List<Outcome> answers() {
        return block.answers(settings);
    }
}
