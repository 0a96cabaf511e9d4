package org.lekalo.library.setting;

/**
 * Several records of one type.
 *
 * @param type its key
 * @param reference the key of the type's field by which they refer to the process's record
 */
public record Many(String type, String reference) {}
