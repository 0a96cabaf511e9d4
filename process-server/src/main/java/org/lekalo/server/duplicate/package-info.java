/**
 * Records that are one and the same thing, and making one of two. What another room keeps about the one that goes, that
 * room takes over by {@link org.lekalo.server.record.RecordsMerged}.
 */
@NullMarked
package org.lekalo.server.duplicate;

import org.jspecify.annotations.NullMarked;
