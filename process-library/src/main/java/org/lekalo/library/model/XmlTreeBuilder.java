package org.lekalo.library.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.model.ModelUnreadable.Reason;
import org.lekalo.library.model.XmlElement.XmlAttribute;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Builds the tree while the parser runs, and stops the parser at the first thing over a limit. */
final class XmlTreeBuilder extends DefaultHandler2 {

    static final int MAX_DEPTH = 100;
    static final int MAX_ELEMENTS = 50_000;
    static final int MAX_TEXT = 100_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private @Nullable XmlElement root;

    XmlElement root() {
        if (root == null) {
            throw new ModelUnreadable(Reason.EMPTY);
        }
        return root;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
        throw new ModelUnreadable(Reason.DOCTYPE);
    }

    @Override
    public InputSource resolveEntity(
            @Nullable String name, @Nullable String publicId, @Nullable String baseUri, @Nullable String systemId) {
        throw new ModelUnreadable(Reason.DOCTYPE);
    }

    @Override
    public void startElement(String namespace, String name, String label, Attributes attributes) {
        if (++elements > MAX_ELEMENTS) {
            throw new ModelUnreadable(Reason.TOO_MANY_ELEMENTS, MAX_ELEMENTS);
        }
        if (open.size() >= MAX_DEPTH) {
            throw new ModelUnreadable(Reason.TOO_DEEP, MAX_DEPTH);
        }
        open.push(new Open(namespace, name, read(attributes)));
    }

    private static List<XmlAttribute> read(Attributes attributes) {
        var result = new ArrayList<XmlAttribute>(attributes.getLength());
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = new XmlAttribute(
                    attributes.getURI(i), attributes.getLocalName(i), attributes.getQName(i), attributes.getValue(i));
            if (attribute.value().length() > MAX_TEXT) {
                throw new ModelUnreadable(Reason.TEXT_TOO_LONG, MAX_TEXT);
            }
            if (!pointsToASchema(attribute)) {
                result.add(attribute);
            }
        }
        return result;
    }

    private static boolean pointsToASchema(XmlAttribute attribute) {
        return attribute.namespace().equals(Namespaces.XSI)
                && (attribute.name().equals("schemaLocation")
                        || attribute.name().equals("noNamespaceSchemaLocation"));
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        var text = open.getFirst().text;
        if (text.length() + length > MAX_TEXT) {
            throw new ModelUnreadable(Reason.TEXT_TOO_LONG, MAX_TEXT);
        }
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String namespace, String name, String label) {
        var closed = open.pop().close();
        if (open.isEmpty()) {
            root = closed;
        } else {
            open.getFirst().children.add(closed);
        }
    }

    @Override
    public void error(SAXParseException e) throws SAXParseException {
        throw e;
    }

    private static final class Open {
        private final String namespace;
        private final String name;
        private final List<XmlAttribute> attributes;
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(String namespace, String name, List<XmlAttribute> attributes) {
            this.namespace = namespace;
            this.name = name;
            this.attributes = attributes;
        }

        XmlElement close() {
            return new XmlElement(
                    namespace,
                    name,
                    Collections.unmodifiableList(attributes),
                    Collections.unmodifiableList(children),
                    text.toString());
        }
    }
}
