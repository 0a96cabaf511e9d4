package org.lekalo.library.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lane of the process, or of a part of it, as drawn.
 *
 * @param element its id, name and properties; it has no arrows
 * @param around the id of the lane it is drawn in, null for the outer ones
 * @param holds the ids of what stands in it, as the document says
 */
public record Lane(ModelElement element, @Nullable String around, Set<String> holds) {

    public String id() {
        return element.id();
    }
}
