package org.lekalo.library.setting;

import org.jspecify.annotations.Nullable;

/** A stage of a pipeline; none yet where only the pipeline is chosen. */
public record StagePlace(String pipeline, @Nullable String stage) {}
