package org.lekalo.library.block;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lists that hold free text, as JSON arrays in one property. */
final class JsonLists {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLists() {}

    static String writeOutcomes(List<Outcome> outcomes) {
        var array = JSON.createArrayNode();
        outcomes.forEach(outcome -> array.addObject().put("key", outcome.key()).put("label", outcome.label()));
        return array.toString();
    }

    static Optional<List<Outcome>> outcomes(String json) {
        return items(
                json,
                item -> text(item, "key").flatMap(key -> text(item, "label").map(label -> new Outcome(key, label))));
    }

    static String writeChanges(List<FieldChange> changes) {
        var array = JSON.createArrayNode();
        changes.forEach(change -> array.addObject()
                .put("field", change.field())
                .put("source", Words.write(change.source()))
                .put("value", change.value()));
        return array.toString();
    }

    static Optional<List<FieldChange>> changes(String json) {
        return items(
                json,
                item -> text(item, "field")
                        .flatMap(field -> text(item, "source")
                                .flatMap(source -> Words.read(FieldChange.Source.class, source))
                                .flatMap(source ->
                                        text(item, "value").map(value -> new FieldChange(field, source, value)))));
    }

    private static <T> Optional<List<T>> items(String json, Function<JsonNode, Optional<T>> form) {
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

    private static Optional<String> text(JsonNode item, String name) {
        return item.path(name).isTextual() ? Optional.of(item.path(name).textValue()) : Optional.empty();
    }
}
