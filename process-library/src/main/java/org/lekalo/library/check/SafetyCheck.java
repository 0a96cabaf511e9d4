package org.lekalo.library.check;

import static org.lekalo.library.model.Namespaces.BPMN;
import static org.lekalo.library.model.Namespaces.CAMUNDA;
import static org.lekalo.library.model.Namespaces.ENGINE;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.XmlElement;
import org.lekalo.library.model.XmlElement.XmlAttribute;

/**
 * Refuses whatever a document brings for the engine to evaluate: of the engine's own vocabulary only the properties of
 * blocks are let in, and nowhere may an expression of Java stand. Other vendors' additions are inert and pass.
 */
final class SafetyCheck {

    /** Written by modelers on their own; the compiler replaces the first two and knows no use for the others. */
    private static final Map<String, Set<String>> HARMLESS = Map.of(
            "historyTimeToLive", Set.of("process"),
            "versionTag", Set.of("process"),
            "modelerTemplate", Set.of(),
            "modelerTemplateVersion", Set.of(),
            "modelerTemplateIcon", Set.of());

    private final ProcessModel model;
    private final Findings findings;

    private SafetyCheck(ProcessModel model, Findings findings) {
        this.model = model;
        this.findings = findings;
    }

    static void check(Drawing drawing, Findings findings) {
        new SafetyCheck(drawing.model(), findings).walk(drawing.model().root(), null);
    }

    /** Processes that are drawn only never come to the engine. */
    private boolean isDrawnOnly(XmlElement element) {
        return element.isBpmn("process") && !element.equals(model.process());
    }

    private void walk(XmlElement element, @Nullable String owner) {
        if (isDrawnOnly(element)) {
            return;
        }
        if (ENGINE.contains(element.namespace()) && !isSettings(element)) {
            refuseEngineElement(element, owner);
            return;
        }
        boolean ours = element.namespace().equals(BPMN);
        String here = ours && isShown(element) ? element.attribute("id").orElse(owner) : owner;
        element.attributes().forEach(attribute -> attribute(element, attribute, here));
        if (isObeyed(element.namespace()) && holdsExpression(element.text())) {
            report(here, Rule.EXPRESSION_IN_TEXT, element.name());
        }
        if (element.isBpmn("conditionExpression")) {
            condition(element, here);
        }
        if (element.isBpmn("script") || element.isBpmn("scriptTask")) {
            report(here, Rule.SCRIPT, element.name());
        }
        element.children().forEach(child -> walk(child, here));
    }

    private static boolean isObeyed(String namespace) {
        return namespace.equals(BPMN) || ENGINE.contains(namespace);
    }

    /** Findings stand on what is on the canvas; an event's definition, say, belongs to its event. */
    private static boolean isShown(XmlElement element) {
        String name = element.name();
        return name.endsWith("Event")
                || name.endsWith("Task")
                || name.endsWith("Gateway")
                || name.endsWith("Activity")
                || name.endsWith("ubProcess")
                || Set.of("task", "transaction", "sequenceFlow", "participant", "lane", "textAnnotation", "group")
                        .contains(name);
    }

    private static boolean isSettings(XmlElement element) {
        return element.is(CAMUNDA, "properties") || element.is(CAMUNDA, "property");
    }

    private void refuseEngineElement(XmlElement element, @Nullable String owner) {
        String attributes = element.deep()
                .flatMap(inner -> inner.attributes().stream())
                .map(XmlAttribute::label)
                .distinct()
                .collect(Collectors.joining(", "));
        report(owner, Rule.ENGINE_ELEMENT, element.name(), attributes.isEmpty() ? "—" : attributes);
    }

    private void attribute(XmlElement element, XmlAttribute attribute, @Nullable String owner) {
        if (ENGINE.contains(attribute.namespace()) && !isHarmless(element, attribute)) {
            report(owner, Rule.ENGINE_ATTRIBUTE, attribute.label(), element.name());
        } else if (isObeyed(element.namespace())
                && !isAnotherVendors(attribute)
                && !isNameOfTheProcess(element, attribute)
                && holdsExpression(attribute.value())) {
            report(owner, Rule.EXPRESSION_IN_ATTRIBUTE, attribute.label(), element.name());
        }
    }

    /** A name, and nothing else: the engine evaluates those of steps only. */
    private static boolean isNameOfTheProcess(XmlElement element, XmlAttribute attribute) {
        return attribute.namespace().isEmpty()
                && attribute.name().equals("name")
                && (element.isBpmn("process") || element.isBpmn("participant"));
    }

    private static boolean isAnotherVendors(XmlAttribute attribute) {
        return !attribute.namespace().isEmpty() && !isObeyed(attribute.namespace());
    }

    private static boolean isHarmless(XmlElement element, XmlAttribute attribute) {
        var on = attribute.namespace().equals(CAMUNDA) ? HARMLESS.get(attribute.name()) : null;
        return on != null && (on.isEmpty() || on.contains(element.name())) && !holdsExpression(attribute.value());
    }

    private static boolean holdsExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private void condition(XmlElement condition, @Nullable String owner) {
        String language = condition.attribute("language").orElse("");
        if (!condition.text().isBlank() && !language.equals("feel")) {
            report(owner, Rule.CONDITION_LANGUAGE, language.isEmpty() ? "—" : language);
        }
    }

    private void report(@Nullable String owner, Rule rule, Object... args) {
        if (owner == null) {
            findings.model(rule, args);
        } else {
            findings.at(owner, rule, args);
        }
    }
}
