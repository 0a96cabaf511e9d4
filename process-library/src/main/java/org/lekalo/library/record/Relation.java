package org.lekalo.library.record;

/**
 * The records of another type that point here: a deal's payments are those whose field {@code deal} is the deal.
 *
 * @param key what it is called in conditions and formulas, as in {@code deal.payments}
 * @param type the other type
 * @param field that type's reference field
 */
public record Relation(String key, Text name, String type, String field) {}
