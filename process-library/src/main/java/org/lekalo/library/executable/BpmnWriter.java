package org.lekalo.library.executable;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lekalo.library.model.Namespaces;

/** Writes BPMN element by element; whoever writes a name writes it as {@code bpmn:…} or {@code camunda:…}. */
final class BpmnWriter {

    private static final String CAMUNDA_PREFIX = "camunda:";

    /**
     * A line break as it is would be read as a blank, and the writer of the JDK cannot be told. These stand for one and for a tab
     * until all is written: XML has no such characters, so nobody else wrote them.
     */
    private static final char BREAK = '\ufffe';

    private static final char TAB = '\uffff';

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    BpmnWriter() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    BpmnWriter definitions(String targetNamespace) {
        try {
            out.writeStartElement("bpmn", "definitions", Namespaces.BPMN);
            out.writeNamespace("bpmn", Namespaces.BPMN);
            out.writeNamespace("camunda", Namespaces.CAMUNDA);
            out.writeNamespace("xsi", Namespaces.XSI);
            return attribute("targetNamespace", targetNamespace);
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    BpmnWriter start(String name) {
        try {
            out.writeStartElement(prefix(name), local(name), namespace(name));
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    BpmnWriter attribute(String name, String value) {
        try {
            if (name.startsWith(CAMUNDA_PREFIX)) {
                out.writeAttribute("camunda", Namespaces.CAMUNDA, local(name), kept(value));
            } else {
                out.writeAttribute(name, kept(value));
            }
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /** A line ends in one way, whatever program wrote it. */
    private static String kept(String value) {
        return value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\n', BREAK)
                .replace('\t', TAB);
    }

    /** As {@link #attribute}, left out where there is nothing to say. */
    BpmnWriter attributeUnlessEmpty(String name, String value) {
        return value.isEmpty() ? this : attribute(name, value);
    }

    BpmnWriter expressionType() {
        try {
            out.writeAttribute("xsi", Namespaces.XSI, "type", "bpmn:tFormalExpression");
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    BpmnWriter text(String value) {
        try {
            out.writeCharacters(value);
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    BpmnWriter end() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    String finished() {
        try {
            out.writeEndDocument();
            out.close();
            return text.toString().replace(String.valueOf(BREAK), "&#10;").replace(String.valueOf(TAB), "&#9;");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    private static String prefix(String name) {
        return name.startsWith(CAMUNDA_PREFIX) ? "camunda" : "bpmn";
    }

    private static String namespace(String name) {
        return name.startsWith(CAMUNDA_PREFIX) ? Namespaces.CAMUNDA : Namespaces.BPMN;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static IllegalStateException unexpected(XMLStreamException e) {
        return new IllegalStateException("Writing to memory failed", e);
    }
}
