package org.lekalo.server.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Writes looks and filters as they are kept, and reads them. */
@Component
public class FilterJson {

    private final ObjectMapper json;

    FilterJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object kept) {
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T read(String kept, Class<T> type) {
        try {
            return json.readValue(kept, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
