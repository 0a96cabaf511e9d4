package org.lekalo.library.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.BlockSummary;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.OneOf;
import org.lekalo.library.setting.Placeholders;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.SettingKind;
import org.lekalo.library.setting.Wording;

/**
 * The blocks as Camunda element templates, so that other modelers for Camunda 7 offer the same ones. What they set is
 * what our own panel sets. The schema is that of {@code @camunda/element-templates-json-schema}.
 */
public final class ElementTemplates {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Wording wording;

    private ElementTemplates(Wording wording) {
        this.wording = wording;
    }

    public static ArrayNode of(Locale locale) {
        var templates = JSON.createArrayNode();
        Palette.BLOCKS.stream()
                .forEach(block -> templates.add(new ElementTemplates(Wording.of(block.id(), locale))
                        .template(block, Palette.BLOCKS.summary(block, locale))));
        return templates;
    }

    private ObjectNode template(Block block, BlockSummary summary) {
        var template = JSON.createObjectNode()
                .put("$schema", SCHEMA)
                .put("name", summary.name())
                .put("id", "org.lekalo." + block.id())
                .put("description", summary.help());
        template.putObject("category").put("id", summary.group()).put("name", summary.group());
        template.putArray("appliesTo").add(summary.bpmnType());
        var elementType = template.putObject("elementType").put("value", summary.bpmnType());
        if (summary.eventDefinition() != null) {
            elementType.put("eventDefinition", summary.eventDefinition());
        }
        var properties = template.putArray("properties");
        bind(properties.addObject().put("type", "Hidden").put("value", block.id()), Block.PROPERTY);
        for (var setting : block.settings()) {
            for (var name : setting.kind().properties(setting.name())) {
                properties.add(property(setting, name, summary));
            }
        }
        return template;
    }

    private ObjectNode property(Setting<?> setting, String name, BlockSummary summary) {
        var property = JSON.createObjectNode().put("label", wording.label(name));
        wording.find(name, "help").ifPresent(help -> property.put("description", help));
        var preset = summary.defaults().properties().get(name);
        if (preset != null) {
            property.put("value", preset);
        }
        kind(property, name, setting.kind());
        return bind(property, name);
    }

    private void kind(ObjectNode property, String name, SettingKind<?> kind) {
        if (kind instanceof OneOf<?> choice) {
            var choices = property.put("type", "Dropdown").putArray("choices");
            choice.words()
                    .forEach(word -> choices.addObject()
                            .put("name", wording.choice(name, word))
                            .put("value", word));
        } else {
            property.put("type", kind instanceof Placeholders ? "Text" : "String");
        }
    }

    private static ObjectNode bind(ObjectNode property, String name) {
        property.putObject("binding").put("type", "camunda:property").put("name", name);
        return property;
    }
}
