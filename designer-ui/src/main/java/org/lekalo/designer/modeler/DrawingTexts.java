package org.lekalo.designer.modeler;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lekalo.library.block.BlockSummary;
import org.lekalo.library.palette.Palette;

/** The catalogue and the texts that a drawing in the browser needs, in one language. */
public record DrawingTexts(List<BlockSummary> blocks, String language, Map<String, String> texts) {

    static final List<String> KEYS = List.of(
            "drawing.append",
            "drawing.create",
            "drawing.replace",
            "drawing.connect",
            "drawing.tidy-up",
            "drawing.align",
            "drawing.align.left",
            "drawing.align.center",
            "drawing.align.right",
            "drawing.align.top",
            "drawing.align.middle",
            "drawing.align.bottom",
            "drawing.distribute",
            "drawing.distribute.horizontal",
            "drawing.distribute.vertical",
            "drawing.duplicate",
            "drawing.delete",
            "drawing.collapse",
            "drawing.expand",
            "drawing.enter",
            "drawing.open",
            "drawing.in-order",
            "drawing.at-once",
            "drawing.interrupt",
            "drawing.go-on",
            "drawing.page-of",
            "drawing.path",
            "drawing.whole",
            "drawing.palette.search",
            "drawing.palette.nothing",
            "drawing.palette.fold",
            "drawing.palette.unfold",
            "drawing.search.after",
            "drawing.search.number",
            "drawing.tool.hand",
            "drawing.tool.lasso",
            "drawing.tool.space",
            "drawing.tool.global-connect",
            "drawing.tool.lanes",
            "drawing.tool.partner",
            "drawing.lane-above",
            "drawing.lane-below",
            "drawing.lane-split",
            "drawing.zoom.in",
            "drawing.zoom.out",
            "drawing.zoom.fit",
            "drawing.keys",
            "drawing.keys.close",
            "drawing.keys.draw",
            "drawing.keys.task",
            "drawing.keys.choice",
            "drawing.keys.end",
            "drawing.keys.next",
            "drawing.keys.join",
            "drawing.keys.letter",
            "drawing.keys.name",
            "drawing.keys.rename",
            "drawing.keys.named",
            "drawing.keys.go",
            "drawing.keys.along",
            "drawing.keys.aside",
            "drawing.keys.tab",
            "drawing.keys.find",
            "drawing.keys.let-go",
            "drawing.keys.change",
            "drawing.keys.undo",
            "drawing.keys.redo",
            "drawing.keys.copy",
            "drawing.keys.cut",
            "drawing.keys.paste",
            "drawing.keys.duplicate",
            "drawing.keys.delete",
            "drawing.keys.all",
            "drawing.keys.move",
            "drawing.keys.tidy",
            "drawing.keys.view",
            "drawing.keys.zoom",
            "drawing.keys.size",
            "drawing.keys.whole",
            "drawing.keys.scroll",
            "drawing.keys.sheet",
            "drawing.keys.tools",
            "drawing.keys.create",
            "drawing.keys.hand",
            "drawing.keys.lasso",
            "drawing.keys.space",
            "drawing.keys.connect",
            "drawing.warning.reference",
            "drawing.warning.unreadable-part",
            "drawing.failed.not-bpmn",
            "drawing.failed.nothing-drawn",
            "drawing.failed.cannot-write");

    /** {@code words} gives the message of a key in the person's language. */
    public static DrawingTexts in(String language, UnaryOperator<String> words) {
        var locale = Locale.forLanguageTag(language);
        var texts = new HashMap<String, String>();
        KEYS.forEach(key -> texts.put(key, words.apply(key)));
        return new DrawingTexts(Palette.BLOCKS.summaries(locale), language, Map.copyOf(texts));
    }
}
