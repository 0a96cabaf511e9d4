package org.lekalo.library.record;

/** Fields that stand together on a card. */
public record FieldGroup(String key, Text name) {}
