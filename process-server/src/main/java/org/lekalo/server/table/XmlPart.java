package org.lekalo.server.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
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

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader text;
    private final XMLStreamReader xml;
    private int depth;

    /** @param most characters, all in all */
    XmlPart(InputStream part, long most) throws IOException {
        this.text = new Bounded(behindTheMark(part), most);
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            this.xml = factory.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw Bounds.refused("table-damaged");
        }
    }

    private static Reader behindTheMark(InputStream part) throws IOException {
        var text = new PushbackReader(new InputStreamReader(part, StandardCharsets.UTF_8));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    /** Goes to where the next element begins or ends, past all text; false where there is none. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                    throw Bounds.refused("table-damaged");
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw Bounds.refused("table-damaged");
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
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    throw Bounds.refused("table-damaged");
                }
                if (xml.hasText()) {
                    to.append(xml.getText(), 0, Math.min(xml.getTextLength(), LONGEST_TEXT - to.length()));
                }
            }
            depth--;
        } catch (XMLStreamException e) {
            throw Bounds.refused("table-damaged");
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /**
     * What a parser may be given: neither document types nor comments, which no sheet has and which a parser would keep, nor
     * so much between two elements that keeping it would hurt.
     */
    private static final class Bounded extends Reader {

        private static final int LONGEST_RUN = 400_000;

        private final Reader text;
        private final long most;
        private long read;
        private int run;
        private char last;

        Bounded(Reader text, long most) {
            this.text = text;
            this.most = most;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = text.read(target, offset, length);
            for (int index = offset; index < offset + count; index++) {
                look(target[index]);
            }
            read += Math.max(0, count);
            if (read > most) {
                throw Bounds.refused("table-size");
            }
            return count;
        }

        private void look(char c) {
            run = c == '<' ? 0 : run + 1;
            if (run > LONGEST_RUN) {
                throw Bounds.refused("table-size");
            }
            if (last == '<' && c == '!') {
                throw Bounds.refused("table-damaged");
            }
            last = c;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
