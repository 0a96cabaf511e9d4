package org.lekalo.designer.modeler;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.model.ModelUnreadable;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.mend.Drawable;

/**
 * A model as the browser gets it to draw.
 *
 * @param sheet which process and diagram; null where the document has no process
 * @param renamed the identifiers on the drawing of elements that the model calls otherwise
 */
public record Shown(String xml, @Nullable Sheet sheet, Map<String, String> renamed) implements Serializable {

    /** Places among the document's processes and diagrams; {@code diagram} null where none shows the process. */
    public record Sheet(int process, @Nullable Integer diagram) implements Serializable {}

    /** As it crosses to the browser. */
    public record Page(@Nullable Sheet sheet) {}

    public Page page() {
        return new Page(sheet);
    }

    /** One that cannot be read goes as it is: the browser says so. */
    public static Shown of(String xml) {
        try {
            var model = ProcessModel.read(xml);
            var drawable = Drawable.of(model);
            var sheet = model.page().map(page -> new Sheet(page.process(), page.diagram()));
            return new Shown(drawable.xml(), sheet.orElse(null), drawable.renamed());
        } catch (ModelUnreadable unreadable) {
            return new Shown(xml, null, Map.of());
        }
    }

    /** What the element is called in the model. */
    public String inModel(String drawnId) {
        return renamed.entrySet().stream()
                .filter(entry -> entry.getValue().equals(drawnId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(drawnId);
    }

    /** What the element is called on the drawing. */
    public String on(String elementId) {
        return renamed.getOrDefault(elementId, elementId);
    }
}
