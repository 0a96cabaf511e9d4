package org.lekalo.server.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part of a workbook, element by element; names without prefixes, since writers choose their own. */
final class XmlPart implements AutoCloseable {

    private static final int DEEPEST = 64;

    /** A sign may be written as seven; one more says that a cell is too long. */
    private static final int LONGEST_TEXT = 7 * Bounds.CELL + 1;

    private final Reader text;
    private final XMLStreamReader xml;
    private final XmlNames names = new XmlNames();
    private int depth;

    /** @param most characters, all in all */
    XmlPart(InputStream part, long most) throws IOException {
        this.text = PartText.of(part, most);
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            this.xml = factory.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw Bounds.refused("table-damaged");
        }
        requireKnown(xml.getCharacterEncodingScheme());
    }

    /** A part may say wrongly in which of the known encodings it is; its bytes tell that. */
    private static void requireKnown(@Nullable String encoding) {
        try {
            if (encoding != null && !PartText.ENCODINGS.contains(Charset.forName(encoding))) {
                throw Bounds.refused("table-damaged");
            }
        } catch (IllegalArgumentException e) {
            throw Bounds.refused("table-damaged");
        }
    }

    /** Goes to where the next element begins or ends, past all text; false where there is none. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                int event = event();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw Bounds.refused("table-damaged");
        }
    }

    private int event() throws XMLStreamException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.add(xml.getPITarget());
            default -> {}
        }
        return event;
    }

    private void begin() {
        if (++depth > DEEPEST) {
            throw Bounds.refused("table-damaged");
        }
        names.add(xml.getLocalName());
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            names.add(xml.getAttributeLocalName(index));
        }
        for (int index = 0; index < xml.getNamespaceCount(); index++) {
            names.add(String.valueOf(xml.getNamespacePrefix(index)));
            names.add(String.valueOf(xml.getNamespaceURI(index)));
        }
    }

    boolean begins(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    @Nullable
    String attribute(String name) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(name)) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    /** Adds what is written up to the end of the element that has just begun, as far as a cell may need it. */
    void readText(StringBuilder to) {
        try {
            for (int event = event(); event != XMLStreamConstants.END_ELEMENT; event = event()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    throw Bounds.refused("table-damaged");
                }
                if (xml.hasText()) {
                    to.append(xml.getText(), 0, Math.min(xml.getTextLength(), LONGEST_TEXT - to.length()));
                }
            }
        } catch (XMLStreamException e) {
            throw Bounds.refused("table-damaged");
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
