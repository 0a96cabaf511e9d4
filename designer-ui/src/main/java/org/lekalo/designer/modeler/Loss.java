package org.lekalo.designer.modeler;

import java.io.Serializable;
import java.util.List;

/**
 * What of a file is not kept where it is saved from the drawing.
 *
 * @param names as the file has them, for kinds that have names
 */
public record Loss(Kind kind, List<String> names, int count) implements Serializable {

    /** As the browser writes it. */
    public enum Kind {
        reference,
        picture,
        part,
        property,
        text,
        remark
    }
}
