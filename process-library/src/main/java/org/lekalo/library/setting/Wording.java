package org.lekalo.library.setting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Text;

/**
 * What is said of a block's settings, property by property: in the block's own words ({@code block.ID.PROPERTY.…}) where it has
 * some, else in those of all settings of the name ({@code setting.PROPERTY.…}).
 */
public final class Wording {

    private final String block;
    private final Messages messages;

    private Wording(String block, Messages messages) {
        this.block = block;
        this.messages = messages;
    }

    /** @param block its id */
    public static Wording of(String block, Locale language) {
        return new Wording(block, Messages.in(language));
    }

    /** What the setting is called. */
    public String label(String property) {
        return messages.text(key(property, "label"));
    }

    /** What a value of a closed choice is called, by its word. */
    public String choice(String property, String word) {
        return messages.text(key(property, word));
    }

    /** {@code help} under the field, an {@code example} in it, what holds while it is {@code unset}; few settings have them. */
    public Optional<String> find(String property, String what) {
        return keys(property, what).filter(messages::has).findFirst().map(messages::text);
    }

    /** What is to be known of the block besides its settings. */
    public Optional<String> hint() {
        return Optional.of("block." + block + ".hint").filter(messages::has).map(messages::text);
    }

    static Text label(String block, String property) {
        return Messages.both(of(block, Locale.ENGLISH).key(property, "label"));
    }

    private String key(String property, String what) {
        return keys(property, what)
                .filter(messages::has)
                .findFirst()
                .orElseGet(() -> "setting." + property + "." + what);
    }

    private Stream<String> keys(String property, String what) {
        return Stream.of("block." + block + "." + property, "setting." + property)
                .map(key -> key + "." + what);
    }
}
