package org.lekalo.library.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import org.lekalo.library.model.XmlElement.XmlAttribute;

/**
 * One text for all documents that say the same: without layout, comments, indentation, prefixes, the order of attributes
 * and the name of the tool that wrote it. Moving a shape changes the drawing, not what was agreed.
 */
final class CanonicalXml {

    private static final Set<String> TOOL_ATTRIBUTES = Set.of("exporter", "exporterVersion");

    private final StringBuilder out = new StringBuilder();
    private final boolean withLayout;

    private CanonicalXml(boolean withLayout) {
        this.withLayout = withLayout;
    }

    static String write(XmlElement root) {
        return write(root, false);
    }

    static String withLayout(XmlElement root) {
        return write(root, true);
    }

    private static String write(XmlElement root, boolean withLayout) {
        var writer = new CanonicalXml(withLayout);
        writer.element(root, 0);
        return writer.out.toString();
    }

    static String hash(XmlElement root) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(write(root).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    private void element(XmlElement element, int depth) {
        if (!withLayout && element.is(Namespaces.BPMN_DI, "BPMNDiagram")) {
            return;
        }
        boolean isRoot = depth == 0;
        out.append("  ".repeat(depth)).append('<').append(element.name());
        out.append(" xmlns=\"").append(escaped(element.namespace())).append('"');
        element.attributes().stream()
                .filter(attribute -> !isRoot || !TOOL_ATTRIBUTES.contains(attribute.name()))
                .filter(attribute -> withLayout || !Page.isDiagramChoice(attribute))
                .sorted(Comparator.comparing(XmlAttribute::namespace).thenComparing(XmlAttribute::name))
                .forEach(this::attribute);
        out.append('>');
        if (!element.text().isBlank()) {
            out.append(escaped(element.text().strip()));
        }
        out.append('\n');
        element.children().forEach(child -> element(child, depth + 1));
        out.append("  ".repeat(depth)).append("</").append(element.name()).append(">\n");
    }

    private void attribute(XmlAttribute attribute) {
        out.append(' ');
        if (!attribute.namespace().isEmpty()) {
            out.append('{').append(escaped(attribute.namespace())).append('}');
        }
        out.append(attribute.name())
                .append("=\"")
                .append(escaped(attribute.value()))
                .append('"');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
