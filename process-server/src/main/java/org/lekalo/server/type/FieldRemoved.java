package org.lekalo.server.type;

/** A field of a type is taken away, as {@link TypeRemoved} is. */
public record FieldRemoved(String type, String field) {}
