package org.lekalo.library.check;

import java.util.List;
import java.util.stream.Stream;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Settings;

/**
 * That a block of a drawing gives work, or news, to somebody.
 *
 * @param elementName of the block; empty where it has none
 */
public record NamedUse(String elementId, String elementName, Responsible responsible) {

    public static List<NamedUse> of(Drawing drawing) {
        return Stream.concat(drawing.everything(), drawing.lanes().all().stream())
                .flatMap(NamedUse::of)
                .toList();
    }

    private static Stream<NamedUse> of(Placed element) {
        return element.settings().stream()
                .flatMap(Settings::named)
                .map(responsible -> new NamedUse(element.id(), element.name(), responsible));
    }
}
