package org.lekalo.library.record;

import java.util.Set;

/**
 * The records of another type that point here: a deal's payments are those whose field {@code deal} is the deal. In FEEL
 * {@code deal.payments.count}, {@code deal.payments.sum.amount} and {@code deal.payments.items}.
 *
 * @param key what it is called in conditions and formulas, as in {@code deal.payments}
 * @param type the other type
 * @param field that type's reference field
 */
public record Relation(String key, Text name, String type, String field) {

    public static final String COUNT = "count";
    public static final String SUM = "sum";
    public static final String ITEMS = "items";

    /** What can be asked of a relation. */
    public static final Set<String> PARTS = Set.of(COUNT, SUM, ITEMS);
}
