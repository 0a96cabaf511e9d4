package org.lekalo.library.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.BlockSummary;
import org.lekalo.library.message.Messages;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.OneOf;
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

    private final Messages messages;
    private final Wording wording;

    private ElementTemplates(Block block, Locale locale) {
        this.messages = Messages.in(locale);
        this.wording = Wording.of(block.id(), locale);
    }

    public static ArrayNode of(Locale locale) {
        var templates = JSON.createArrayNode();
        Palette.BLOCKS.stream()
                .forEach(block -> templates.add(
                        new ElementTemplates(block, locale).template(block, Palette.BLOCKS.summary(block, locale))));
        return templates;
    }

    private ObjectNode template(Block block, BlockSummary summary) {
        var template = JSON.createObjectNode()
                .put("$schema", SCHEMA)
                .put("name", summary.name())
                .put("id", "org.lekalo." + block.id())
                .put("description", sentences(Stream.concat(Stream.of(summary.help()), drawnFirst(block))));
        template.putObject("category").put("id", summary.group()).put("name", summary.group());
        template.putArray("appliesTo").add(summary.bpmnType());
        if (!isOnAnEventDrawnBefore(block)) {
            template.putObject("elementType").put("value", summary.bpmnType());
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

    /** A template for Camunda 7 knows no event definitions: where it replaces an element, the element loses its own. */
    private static boolean isOnAnEventDrawnBefore(Block block) {
        return !block.shape().eventDefinition().isEmpty();
    }

    private Stream<String> drawnFirst(Block block) {
        return isOnAnEventDrawnBefore(block)
                ? Stream.of(messages.text(
                        "template." + block.shape().eventDefinition().substring("bpmn:".length())))
                : Stream.empty();
    }

    private ObjectNode property(Setting<?> setting, String name, BlockSummary summary) {
        var kind = setting.kind();
        var property = JSON.createObjectNode().put("label", wording.label(name));
        preset(setting, name, summary).ifPresent(preset -> property.put("value", preset));
        var help = wording.find(name, "help");
        if (kind instanceof OneOf<?> choice) {
            help.ifPresent(text -> property.put("description", text));
            choices(property.put("type", "Dropdown").putArray("choices"), setting.name(), choice);
        } else {
            property.put("type", "String")
                    .put("description", sentences(Stream.concat(help.stream(), Stream.of(written(kind)))));
        }
        constraints(property, setting, name);
        return bind(property, name);
    }

    /** What a freshly placed block has; of a closed choice that it does not have, what holds all the same. */
    private static <T> Optional<String> preset(Setting<T> setting, String name, BlockSummary summary) {
        var properties = new HashMap<>(summary.defaults().properties());
        if (setting.kind() instanceof OneOf<?> && !properties.containsKey(name)) {
            setting.unset().ifPresent(value -> setting.kind().write(name, value, properties));
        }
        return Optional.ofNullable(properties.get(name));
    }

    private void choices(ArrayNode choices, String name, OneOf<?> choice) {
        choice.words()
                .forEach(word -> choices.addObject()
                        .put("name", wording.choice(name, word))
                        .put("value", word));
    }

    private void constraints(ObjectNode property, Setting<?> setting, String name) {
        var constraints = JSON.createObjectNode();
        if (setting.needed() && setting.kind().isAlwaysWritten(setting.name(), name)) {
            constraints.put("notEmpty", true);
        }
        setting.kind()
                .form()
                .ifPresent(form -> constraints
                        .putObject("pattern")
                        .put("value", "^\\s*(" + form + (setting.needed() ? "" : "|") + ")\\s*$")
                        .put("message", written(setting.kind())));
        if (!constraints.isEmpty()) {
            property.set("constraints", constraints);
        }
    }

    /** How a value of the kind is written by hand. */
    private String written(SettingKind<?> kind) {
        var name = kind.getClass().getSimpleName();
        return messages.text("kind." + Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".written");
    }

    private static String sentences(Stream<String> texts) {
        return texts.map(text -> text.endsWith(".") ? text : text + ".").collect(Collectors.joining(" "));
    }

    private static ObjectNode bind(ObjectNode property, String name) {
        property.putObject("binding").put("type", "camunda:property").put("name", name);
        return property;
    }
}
