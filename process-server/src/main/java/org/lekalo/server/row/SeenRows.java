package org.lekalo.server.row;

import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.lekalo.library.record.RecordType;

/**
 * Which rows of {@link RecordTable#source} somebody sees, and what they are called to him.
 *
 * @param condition holds for those of a type, by its key, that he sees
 * @param title what those of a type are called
 */
public record SeenRows(Function<String, Condition> condition, Function<RecordType, org.jooq.Field<String>> title) {

    /** As the system sees them. */
    public static final SeenRows ALL = new SeenRows(type -> DSL.noCondition(), type -> RecordTable.TITLE);

    Condition condition(String type) {
        return condition.apply(type);
    }

    org.jooq.Field<String> title(RecordType type) {
        return title.apply(type);
    }
}
