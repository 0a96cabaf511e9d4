package org.lekalo.server.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.ProcessModelId;

/** A model as the table has it. {@code name} is the truth; the drawing takes it over when it is published. */
record StoredModel(
        ProcessModelId id,
        String name,
        String draft,
        @Nullable String recordType,
        long revision,
        Instant changedAt,
        PersonId changedBy,
        @Nullable Integer publishedVersion,
        boolean draftDiffers,
        boolean paused) {}
