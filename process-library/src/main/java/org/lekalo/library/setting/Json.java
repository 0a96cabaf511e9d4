package org.lekalo.library.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Lists that hold free text, as a JSON array in one property. */
final class Json {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    static <T> String write(List<T> items, BiConsumer<T, ObjectNode> form) {
        var array = JSON.createArrayNode();
        items.forEach(item -> form.accept(item, array.addObject()));
        return array.toString();
    }

    /** Empty where one of them has another form. */
    static <T> Optional<List<T>> read(String json, Function<JsonNode, Optional<T>> form) {
        var array = array(json);
        if (array.isEmpty()) {
            return Optional.empty();
        }
        var items = new ArrayList<T>();
        for (var node : array.get()) {
            var item = form.apply(node);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        }
        return Optional.of(List.copyOf(items));
    }

    private static Optional<ArrayNode> array(String json) {
        try {
            return JSON.readTree(json) instanceof ArrayNode array ? Optional.of(array) : Optional.empty();
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<String> text(JsonNode item, String name) {
        return item.path(name).isTextual() ? Optional.of(item.path(name).textValue()) : Optional.empty();
    }
}
