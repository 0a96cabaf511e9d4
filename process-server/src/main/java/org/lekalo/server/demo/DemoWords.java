package org.lekalo.server.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words of the demo company's records: a window manufacturer's customers, goods and calls, written as its sellers write
 * them. A file for each kind of record, each row of it what stands in the record's fields.
 */
record DemoWords(List<Map<String, String>> rows) {

    static DemoWords of(String kind) {
        try (var file = Objects.requireNonNull(DemoWords.class.getResourceAsStream(kind + ".json"))) {
            return new DemoWords(new ObjectMapper().readValue(file, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return rows.size();
    }

    /** To be filled further. */
    Map<String, Object> row(int place) {
        return new LinkedHashMap<>(rows.get(place));
    }

    String text(int place, String field) {
        return Objects.requireNonNull(rows.get(place).get(field));
    }

    List<String> texts(String field) {
        return rows.stream().map(row -> Objects.requireNonNull(row.get(field))).toList();
    }
}
