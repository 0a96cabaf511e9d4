package org.lekalo.designer.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.internal.JsonUtils;
import com.vaadin.flow.shared.Registration;
import elemental.json.JsonObject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.FoundRecords;
import org.lekalo.library.contract.RecordsApi.Match;

/** The form of one task, drawn from a form-js schema. What it checks is a courtesy; the server checks again. */
@Tag("lekalo-form")
@JsModule("./form/lekalo-form.ts")
public class TaskForm extends Component implements HasSize, HasStyle {

    static final List<String> KEYS = List.of(
            "form.choose",
            "form.search",
            "form.nothing-found",
            "form.more",
            "form.date-format",
            "form.time-format",
            "form.date",
            "form.time",
            "form.date-and-time",
            "form.not-in-list",
            "form.take-away",
            "form.required",
            "form.number",
            "form.two-meanings",
            "form.integer",
            "form.decimals",
            "form.nearest",
            "form.minimum",
            "form.maximum",
            "form.shortest",
            "form.longest",
            "form.phone",
            "form.email",
            "form.pattern",
            "form.past");

    private final RecordLookup lookup;
    private transient @Nullable JsonNode schema;
    private transient @Nullable JsonNode data;
    private boolean readOnly;

    /** Finds the records of a type that fit what was typed. */
    public interface RecordLookup extends Serializable {

        List<Match> find(String type, String text);
    }

    public TaskForm(RecordLookup lookup) {
        this.lookup = lookup;
        getElement()
                .addEventListener("form-lookup", event -> lookUp(event.getEventData()))
                .addEventData("event.detail.lookup")
                .addEventData("event.detail.type")
                .addEventData("event.detail.text");
    }

    /** Answers whatever happens, since nothing can be submitted before. */
    private void lookUp(JsonObject asked) {
        var options = List.<Option>of();
        try {
            options = options(lookup.find(asked.getString("event.detail.type"), asked.getString("event.detail.text")));
        } finally {
            send("found", asked.getNumber("event.detail.lookup"), JsonUtils.listToJson(options));
        }
    }

    private static List<Option> options(List<Match> found) {
        var called = FoundRecords.called(found);
        return found.stream()
                .map(match -> new Option(match.ref().toString(), called.apply(match)))
                .toList();
    }

    /** Shows a form with the values of its fields by key. */
    public void open(JsonNode schema, JsonNode data, boolean readOnly) {
        this.schema = schema;
        this.data = asWritten(data);
        this.readOnly = readOnly;
        if (isAttached()) {
            sendForm();
        }
    }

    /** Asks for the answers: {@link #onSubmitted} hears them if they are valid, else {@link #onInvalid} what is not. */
    public void submit(String outcome) {
        send("submit", outcome);
    }

    /** Shows the server's sentences by field key, each until its field is changed. */
    public void showErrors(Map<String, String> errors) {
        send("showErrors", JsonUtils.mapToJson(errors));
    }

    public Registration onSubmitted(SerializableConsumer<Submission> listener) {
        return getElement()
                .addEventListener("form-submitted", event -> {
                    var detail = event.getEventData();
                    listener.accept(new Submission(
                            detail.getString("event.detail.outcome"),
                            JsonUtils.readToObject(detail.getObject("event.detail.data"), JsonNode.class)));
                })
                .addEventData("event.detail.outcome")
                .addEventData("event.detail.data");
    }

    /** Hears the sentences shown, by field key. */
    public Registration onInvalid(SerializableConsumer<Map<String, String>> listener) {
        return getElement()
                .addEventListener("form-invalid", event -> listener.accept(errors(event.getEventData())))
                .addEventData("event.detail.errors");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        sendForm();
    }

    private void sendForm() {
        if (schema != null && data != null) {
            var texts = KEYS.stream().collect(Collectors.toMap(key -> key, key -> getTranslation(key)));
            send(
                    "open",
                    JsonUtils.writeValue(
                            new Request(schema, data, readOnly, getLocale().getLanguage(), texts)));
        }
    }

    private void send(String method, Serializable... arguments) {
        getElement().callJsFunction(method, arguments);
    }

    private static Map<String, String> errors(JsonObject detail) {
        var errors = detail.getObject("event.detail.errors");
        return Arrays.stream(errors.keys()).collect(Collectors.toMap(key -> key, errors::getString));
    }

    /** Numbers as texts, since a browser has only floating point numbers. */
    private static JsonNode asWritten(JsonNode data) {
        var written = (ObjectNode) data.deepCopy();
        data.properties().forEach(field -> {
            if (field.getValue().isNumber()) {
                written.put(field.getKey(), field.getValue().decimalValue().toPlainString());
            }
        });
        return written;
    }

    private record Option(String value, String label) {}

    /** Valid answers by field key, and the button that was pressed. */
    public record Submission(String outcome, JsonNode data) {}

    private record Request(
            JsonNode schema, JsonNode data, boolean readOnly, String language, Map<String, String> texts) {}
}
