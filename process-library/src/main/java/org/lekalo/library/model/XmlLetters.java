package org.lekalo.library.model;

import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.DOMException;

/** Which letters a document can hold: a text with others can be written and never be read again. */
public final class XmlLetters {

    private XmlLetters() {}

    /** Whether a text may stand in a document, by XML 1.0, section 2.2. */
    public static boolean canHold(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000);
    }

    /** Whether a schema takes it for an id, by the older editions of XML 1.0, which know fewer letters than Java does. */
    public static boolean areAName(String id) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(id) || isAName(id);
    }

    private static boolean isAName(String id) {
        try {
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument()
                    .createElement(id);
            return true;
        } catch (DOMException notAName) {
            return false;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK has no DOM", e);
        }
    }
}
