package org.lekalo.library.model;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.ls.DOMImplementationLS;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A document that was read safely before, opened for changes; whatever is not changed is written as it was. */
public final class EditedXml {

    private final Document document;

    public EditedXml(String xml) {
        this.document = parse(xml);
    }

    public Element root() {
        return document.getDocumentElement();
    }

    /** The elements of this name right below another. */
    public static List<Element> children(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child -> namespace.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()))
                .toList();
    }

    public static List<Element> children(Element parent) {
        var children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** This identifier, or the next that nothing in the document has. */
    public String freeId(String wanted) {
        var taken = new HashSet<String>();
        var all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            taken.add(((Element) all.item(i)).getAttribute("id"));
        }
        return Stream.concat(Stream.of(wanted), IntStream.iterate(2, n -> n + 1).mapToObj(n -> wanted + "_" + n))
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static Document parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The document was read before", e);
        }
    }

    public String written() {
        var implementation = (DOMImplementationLS) document.getImplementation().getFeature("LS", "3.0");
        var output = implementation.createLSOutput();
        var out = new StringWriter();
        output.setCharacterStream(out);
        output.setEncoding("UTF-8");
        implementation.createLSSerializer().write(document, output);
        return out.toString();
    }
}
