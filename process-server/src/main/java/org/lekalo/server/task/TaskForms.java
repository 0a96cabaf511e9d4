package org.lekalo.server.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.message.Messages;
import org.lekalo.library.message.Money;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.FormField;
import org.lekalo.server.access.ShownTypes;
import org.lekalo.server.people.People;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.search.RecordLookup;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** The form of a task as a form-js schema, made of the fields chosen for it and the record type's metadata. */
@Component
class TaskForms {

    private static final int SCHEMA_VERSION = 18;
    private static final int OFFERED_RECORDS = 50;

    private final ObjectMapper json;
    private final ShownTypes types;
    private final RecordLookup lookup;
    private final People people;
    private final Money currency;

    TaskForms(ObjectMapper json, ShownTypes types, RecordLookup lookup, People people, Money currency) {
        this.json = json;
        this.types = types;
        this.lookup = lookup;
        this.people = people;
        this.currency = currency;
    }

    /** Null where the task has no fields. Fields that the type no longer has or that the person is not shown are left out. */
    @Nullable
    JsonNode schema(String task, List<FormField> form, StoredRecord record, Caller caller, Locale language) {
        var type = types.type(record.ref().type(), caller);
        var components = json.createArrayNode();
        for (var chosen : form) {
            type.field(chosen.field())
                    .ifPresent(field -> components.add(component(field, chosen.use(), record, caller, language)));
        }
        if (components.isEmpty()) {
            return null;
        }
        var schema = json.createObjectNode();
        schema.put("type", "default").put("id", "Form_" + task).put("schemaVersion", SCHEMA_VERSION);
        schema.set("components", components);
        return schema;
    }

    /** Whether a value must be given: a box that is not ticked says no, and what nobody writes nobody can give. */
    static boolean isRequired(FormField chosen, RecordType type) {
        return chosen.use() == FormField.Use.REQUIRED
                && type.field(chosen.field())
                        .filter(field -> field.writable() && field.kind() != FieldKind.YES_NO)
                        .isPresent();
    }

    static boolean isWritten(FormField chosen, RecordType type) {
        return chosen.use() != FormField.Use.SHOWN
                && type.field(chosen.field()).filter(Field::writable).isPresent();
    }

    private ObjectNode component(Field field, FormField.Use use, StoredRecord record, Caller caller, Locale language) {
        var shown = use == FormField.Use.SHOWN || field.readOnly();
        var component = json.createObjectNode();
        component.put("id", "Field_" + field.key()).put("key", field.key());
        label(component, field, language);
        if (shown) {
            component.put("readonly", true);
        } else if (use == FormField.Use.REQUIRED && field.kind() != FieldKind.YES_NO) {
            component.putObject("validate").put("required", true);
        }
        switch (field.kind()) {
            case TEXT -> component.put("type", "textfield");
            case LONG_TEXT -> component.put("type", "textarea");
            case NUMBER -> {
                number(component, 4);
                within(field.bounds(), component);
            }
            case MONEY -> {
                money(component);
                within(field.bounds(), component);
            }
            case DATE -> {
                component.put("type", "datetime").put("subtype", "date");
                if (field.birthday()) {
                    component.putObject("properties").put("birthday", true);
                }
            }
            case DATE_TIME ->
                component
                        .put("type", "datetime")
                        .put("subtype", "datetime")
                        .put("timeSerializingFormat", "utc_normalized")
                        .put("timeInterval", 15)
                        .put("use24h", true);
            case YES_NO -> component.put("type", "checkbox");
            case CHOICE -> select(component, field, choices(field, record, language));
            case MANY_CHOICE -> {
                select(component, field, choices(field, record, language));
                component.put("type", "taglist");
            }
            case FILE -> component.put("type", "textfield").put("readonly", true);
            case REFERENCE -> {
                select(component, field, records(field, record, shown, caller));
                component.putObject("properties").put("lookup", field.target());
            }
            case PERSON -> select(component, field, people(record));
        }
        return component;
    }

    private static void label(ObjectNode component, Field field, Locale language) {
        var name = field.name().in(language);
        switch (field.kind()) {
            case DATE -> component.put("dateLabel", name);
            case DATE_TIME ->
                component
                        .put("dateLabel", name)
                        .put("timeLabel", Messages.in(language).text("task.field.time"));
            case TEXT, LONG_TEXT, NUMBER, MONEY, YES_NO, CHOICE, MANY_CHOICE, REFERENCE, PERSON, FILE ->
                component.put("label", name);
        }
    }

    /** Answered as it is written: a floating point number has no room for fifteen digits and their decimals. */
    private static void number(ObjectNode component, int decimals) {
        component.put("type", "number").put("decimalDigits", decimals).put("serializeToString", true);
    }

    private void money(ObjectNode component) {
        number(component, 2);
        component.putObject("appearance").put("suffixAdorner", currency.symbol());
    }

    private static void within(Bounds bounds, ObjectNode component) {
        if (!bounds.equals(Bounds.NONE) && !component.path("readonly").asBoolean()) {
            var validate = component.withObjectProperty("validate");
            Optional.ofNullable(bounds.least()).ifPresent(least -> validate.put("min", least));
            Optional.ofNullable(bounds.most()).ifPresent(most -> validate.put("max", most));
        }
    }

    private static void select(ObjectNode component, Field field, BiConsumer<Field, ArrayNode> options) {
        component.put("type", "select").put("searchable", true);
        options.accept(field, component.putArray("values"));
    }

    /** Those that may be chosen, and a removed one where the record has it: a value that is not offered would be cleared. */
    private static BiConsumer<Field, ArrayNode> choices(Field field, StoredRecord record, Locale language) {
        var present = record.value(field.key()).orElse("");
        return (unused, values) -> field.options().stream()
                .filter(option -> !option.removed()
                        || present.equals(option.key())
                        || (present instanceof List<?> several && several.contains(option.key())))
                .forEach(option -> option(values, option.name().in(language)).put("value", option.key()));
    }

    /**
     * The present one, and where another may be chosen those that the person worked with last; all others are found through
     * {@link org.lekalo.library.contract.RecordsApi#lookup}.
     */
    private BiConsumer<Field, ArrayNode> records(Field field, StoredRecord record, boolean shown, Caller caller) {
        return (unused, values) -> {
            var present = record.value(field.key()).map(RecordRef.class::cast).orElse(null);
            if (present != null) {
                option(values, lookup.called(present, caller)).put("value", present.toString());
            }
            if (!shown && field.target() != null) {
                lookup.lookup(field.target(), "", OFFERED_RECORDS, caller).stream()
                        .filter(match -> !match.ref().equals(present))
                        .forEach(match -> option(values, match.title())
                                .put("value", match.ref().toString()));
            }
        };
    }

    /** All who work here, and the present one also where he left: a value that is not offered would be cleared. */
    private BiConsumer<Field, ArrayNode> people(StoredRecord record) {
        return (field, values) -> {
            var present = record.value(field.key()).orElse(null);
            people.company().people().stream()
                    .filter(person -> person.active() || person.id().equals(present))
                    .forEach(person -> option(values, person.name())
                            .put("value", person.id().value()));
        };
    }

    private static ObjectNode option(ArrayNode values, String label) {
        return values.addObject().put("label", label);
    }

    /** The form's present values, as {@link org.lekalo.library.contract.RecordsApi} writes them. */
    static Map<String, Object> data(List<FormField> form, Map<String, Object> values) {
        var data = new LinkedHashMap<String, Object>();
        form.stream()
                .filter(field -> values.containsKey(field.field()))
                .forEach(field -> data.put(field.field(), values.get(field.field())));
        return data;
    }
}
