package org.lekalo.designer.modeler;

import org.jspecify.annotations.Nullable;

/** A way out of an element. {@code condition} is FEEL; null where the way has none. */
public record Exit(
        String flowId,
        String name,
        @Nullable String condition,
        boolean isDefault,
        String targetId,
        String targetName) {}
