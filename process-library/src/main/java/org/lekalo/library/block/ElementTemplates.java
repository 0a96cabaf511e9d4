package org.lekalo.library.block;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lekalo.library.block.BlockSettings.WhenRunning;
import org.lekalo.library.block.BlockSettings.WhoStarts;
import org.lekalo.library.message.Messages;

/**
 * The blocks as Camunda element templates, so that other modelers for Camunda 7 offer the same ones. What they set is
 * what our own panel sets. The schema is that of {@code @camunda/element-templates-json-schema}.
 */
public final class ElementTemplates {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ElementTemplates() {}

    public static ArrayNode of(Locale locale) {
        var templates = JSON.createArrayNode();
        var messages = Messages.in(locale);
        BlockCatalogue.blocks(locale).forEach(block -> templates.add(template(block, messages)));
        return templates;
    }

    private static ObjectNode template(BlockSummary block, Messages messages) {
        var template = JSON.createObjectNode()
                .put("$schema", SCHEMA)
                .put("name", block.name())
                .put("id", "org.lekalo." + block.id())
                .put("description", block.help());
        template.putObject("category").put("id", block.group()).put("name", block.group());
        template.putArray("appliesTo").add(block.bpmnType());
        var elementType = template.putObject("elementType").put("value", block.bpmnType());
        if (block.eventDefinition() != null) {
            elementType.put("eventDefinition", block.eventDefinition());
        }
        var properties = template.putArray("properties");
        bind(properties.addObject().put("type", "Hidden").put("value", block.id()), BlockKind.PROPERTY);
        settings(block).forEach(name -> properties.add(property(block, name, messages)));
        return template;
    }

    private static ObjectNode property(BlockSummary block, String name, Messages messages) {
        var property = JSON.createObjectNode().put("label", messages.text("block.template." + name));
        var preset = block.defaults().properties().get(name);
        if (preset != null) {
            property.put("value", preset);
        }
        switch (name) {
            case "whenRunning" -> choices(property, name, WhenRunning.values(), messages);
            case "whoStarts" -> choices(property, name, WhoStarts.values(), messages);
            default -> property.put("type", name.equals("text") ? "Text" : "String");
        }
        return bind(property, name);
    }

    private static void choices(ObjectNode property, String name, Enum<?>[] values, Messages messages) {
        var choices = property.put("type", "Dropdown").putArray("choices");
        Arrays.stream(values)
                .map(Words::write)
                .forEach(word -> choices.addObject()
                        .put("name", messages.text("block." + name + "." + word))
                        .put("value", word));
    }

    private static ObjectNode bind(ObjectNode property, String name) {
        property.putObject("binding").put("type", "camunda:property").put("name", name);
        return property;
    }

    private static List<String> settings(BlockSummary block) {
        return BlockKind.of(block.id()).map(BlockCodec::properties).orElse(List.of());
    }
}
