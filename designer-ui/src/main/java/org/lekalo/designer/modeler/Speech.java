package org.lekalo.designer.modeler;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.model.ModelUnreadable;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.saying.Said;
import org.lekalo.library.saying.Sayings;
import org.lekalo.library.setting.Names;

/** What a drawing says of its elements where nobody named them; nothing where it is not known what things are called. */
public record Speech(@Nullable Names names) {

    public static final Speech NONE = new Speech(null);

    /** @param onDrawing what an element of the model is called on the drawing */
    public Map<String, Said> of(String xml, UnaryOperator<String> onDrawing) {
        return of(xml).entrySet().stream()
                .collect(Collectors.toMap(entry -> onDrawing.apply(entry.getKey()), Map.Entry::getValue));
    }

    private Map<String, Said> of(String xml) {
        if (names == null) {
            return Map.of();
        }
        try {
            return Sayings.of(Drawing.read(xml, Palette.BLOCKS), names);
        } catch (ModelUnreadable unreadable) {
            return Map.of();
        }
    }
}
