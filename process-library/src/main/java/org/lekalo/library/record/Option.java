package org.lekalo.library.record;

/** One choice of a choice field. */
public record Option(String key, Text name) {}
