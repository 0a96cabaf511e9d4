package org.lekalo.server.type;

import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.record.FieldKind;

/**
 * How the values of a kind of field stand in a table.
 *
 * @param definition as a column is added to it
 * @param type as a statement reads and writes it
 */
public record FieldColumn(String definition, DataType<?> type) {

    public static FieldColumn of(FieldKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, CHOICE -> new FieldColumn("text", SQLDataType.CLOB);
            case MANY_CHOICE -> new FieldColumn("text[]", SQLDataType.CLOB.array());
            case NUMBER -> new FieldColumn("numeric(19, 4)", SQLDataType.NUMERIC);
            case MONEY -> new FieldColumn("numeric(17, 2)", SQLDataType.NUMERIC);
            case DATE -> new FieldColumn("date", SQLDataType.LOCALDATE);
            case DATE_TIME -> new FieldColumn("timestamptz", SQLDataType.INSTANT);
            case YES_NO -> new FieldColumn("boolean", SQLDataType.BOOLEAN);
            case REFERENCE, FILE -> new FieldColumn("bigint", SQLDataType.BIGINT);
            case PERSON -> new FieldColumn("bigint references person", SQLDataType.BIGINT);
        };
    }
}
