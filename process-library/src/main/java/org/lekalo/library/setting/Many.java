package org.lekalo.library.setting;

import org.jspecify.annotations.Nullable;

/**
 * Several records of one type.
 *
 * @param type its key
 * @param reference the key of the type's field by which they refer to the process's record; null for all of the type
 */
public record Many(String type, @Nullable String reference) {}
