package org.lekalo.library.model;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.lekalo.library.model.ModelUnreadable.Reason;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** The one place where foreign XML is parsed: no document type, no entities, no fetching, and limits on everything. */
final class SafeXml {

    static final int MAX_CHARACTERS = 5_000_000;

    private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";

    private static final Pattern VERSION =
            Pattern.compile("\\A\uFEFF?<\\?xml\\s+version\\s*=\\s*[\"'](1\\.[1-9]\\d*)[\"']");

    private SafeXml() {}

    /** Signs that only XML 1.1 allows, and that nothing after us could read, are then refused where they stand. */
    static String asVersion10(String xml) {
        var declared = VERSION.matcher(xml);
        return declared.find() ? xml.substring(0, declared.start(1)) + "1.0" + xml.substring(declared.end(1)) : xml;
    }

    static XmlElement read(String xml) {
        if (xml.isBlank()) {
            throw new ModelUnreadable(Reason.EMPTY);
        }
        if (xml.length() > MAX_CHARACTERS) {
            throw new ModelUnreadable(Reason.TOO_LARGE, MAX_CHARACTERS / 1_000_000);
        }
        OfflineXml.engage();
        var tree = new XmlTreeBuilder();
        try {
            XMLReader reader = reader(tree);
            reader.parse(new InputSource(new StringReader(withoutByteOrderMark(xml))));
            return tree.root();
        } catch (SAXParseException e) {
            throw new ModelUnreadable(Reason.NOT_XML, e.getLineNumber(), e.getColumnNumber());
        } catch (SAXException | IOException e) {
            throw new ModelUnreadable(Reason.NOT_XML, 1, 1);
        }
    }

    private static String withoutByteOrderMark(String xml) {
        return xml.charAt(0) == '\uFEFF' ? xml.substring(1) : xml;
    }

    private static XMLReader reader(XmlTreeBuilder tree) throws SAXException {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setXIncludeAware(false);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            XMLReader reader = parser.getXMLReader();
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.setEntityResolver(tree);
            reader.setProperty(LEXICAL_HANDLER, tree);
            return reader;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser lacks a safety feature", e);
        }
    }
}
