package org.lekalo.designer.models;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.model.ModelUnreadable;
import org.lekalo.library.palette.Palette;

/** What people call the elements of a drawing: a name, or the block's, and an arrow by the blocks it joins. */
final class Places {

    private final Map<String, String> names = new HashMap<>();

    Places(String xml, Locale language) {
        try {
            var drawing = Drawing.read(xml, Palette.BLOCKS);
            drawing.everything().forEach(element -> names.put(element.id(), name(element, language)));
            drawing.all()
                    .flatMap(each -> each.flows().stream())
                    .forEach(flow -> names.put(flow.id(), of(flow.source()) + " → " + of(flow.target())));
        } catch (ModelUnreadable unreadable) {
            names.clear();
        }
    }

    private static String name(Placed element, Locale language) {
        return element.name().isBlank()
                ? element.block()
                        .map(kind -> Palette.BLOCKS.summary(kind, language).name())
                        .orElse("")
                : element.name();
    }

    /** Empty where the element is not known, or nothing can be said of it. */
    String of(String elementId) {
        return names.getOrDefault(elementId, "");
    }
}
