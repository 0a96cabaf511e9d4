package org.lekalo.designer.modeler;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The selected element as the browser sees it.
 *
 * @param block the id of its block, empty for an element that is none of ours
 * @param attachedToId the task on whose border it sits
 * @param becomes the ids of the blocks of its group that it may become as it stands, arrows and all
 * @param sourceId where a flow comes from, null for anything but a flow
 * @param multiple how many elements are selected; the rest describes the first of them
 */
public record ElementView(
        String id,
        String type,
        String block,
        String name,
        String documentation,
        Map<String, String> properties,
        @Nullable String attachedToId,
        List<String> becomes,
        List<Exit> exits,
        @Nullable String sourceId,
        @Nullable String targetId,
        int multiple) {}
