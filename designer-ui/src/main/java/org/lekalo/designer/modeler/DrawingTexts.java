package org.lekalo.designer.modeler;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lekalo.library.block.BlockCatalogue;
import org.lekalo.library.block.BlockSummary;

/** The catalogue and the texts that a drawing in the browser needs, in one language. */
public record DrawingTexts(List<BlockSummary> blocks, String language, Map<String, String> texts) {

    static final List<String> KEYS = List.of(
            "drawing.append",
            "drawing.create",
            "drawing.replace",
            "drawing.connect",
            "drawing.delete",
            "drawing.palette.search",
            "drawing.palette.nothing",
            "drawing.search.after",
            "drawing.search.number",
            "drawing.tool.hand",
            "drawing.tool.lasso",
            "drawing.tool.space",
            "drawing.tool.global-connect",
            "drawing.zoom.in",
            "drawing.zoom.out",
            "drawing.zoom.fit",
            "drawing.warning.reference",
            "drawing.warning.unreadable-part",
            "drawing.failed.not-bpmn",
            "drawing.failed.nothing-drawn");

    /** {@code words} gives the message of a key in the person's language. */
    public static DrawingTexts in(String language, UnaryOperator<String> words) {
        return new DrawingTexts(
                BlockCatalogue.blocks(Locale.forLanguageTag(language)),
                language,
                KEYS.stream().collect(Collectors.toMap(key -> key, words)));
    }
}
