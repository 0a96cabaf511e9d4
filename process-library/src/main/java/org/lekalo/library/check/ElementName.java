package org.lekalo.library.check;

import org.lekalo.library.block.Placed;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Text;

/** What an element is called in a sentence: its own name; one without is called as its block is. */
final class ElementName {

    private ElementName() {}

    static Text of(Placed element) {
        var name = element.name().strip();
        return name.isEmpty() && element.block().isPresent()
                ? Messages.both("block." + element.block().get().id() + ".name")
                : new Text(name, name);
    }
}
