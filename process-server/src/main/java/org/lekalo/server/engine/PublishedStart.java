package org.lekalo.server.engine;

import org.lekalo.library.block.BlockSettings;

/** A way into the version of a model that starts from now on; {@code plain} is the engine's own for the definition. */
public record PublishedStart(
        PublishedProcess process, String element, String label, BlockSettings settings, boolean plain) {}
