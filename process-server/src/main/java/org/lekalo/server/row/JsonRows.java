package org.lekalo.server.row;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a table as one value, for a statement that writes them all; the database reads each column as its own type. */
public final class JsonRows {

    private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();

    public void add(Map<String, @Nullable Object> columns) {
        var row = rows.addObject();
        columns.forEach((column, value) -> {
            if (value instanceof String[] many) {
                var array = row.putArray(column);
                for (var one : many) {
                    array.add(one);
                }
            } else if (value != null) {
                row.put(column, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
            }
        });
    }

    public String text() {
        return rows.toString();
    }
}
