package org.lekalo.library.model;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;

/** Notes in a document which of its processes, and which of its diagrams, is worked on. */
final class Turning {

    private final EditedXml edited;

    private Turning(EditedXml edited) {
        this.edited = edited;
    }

    static String to(String xml, Page page) {
        var edited = new EditedXml(xml);
        new Turning(edited).note(page);
        return edited.written();
    }

    private void note(Page page) {
        note(Page.PROCESS, id(Namespaces.BPMN, "process", page.process()));
        var diagram = page.diagram();
        if (diagram == null) {
            edited.root().removeAttributeNS(Namespaces.LEKALO, Page.DIAGRAM);
        } else {
            note(Page.DIAGRAM, id(Namespaces.BPMN_DI, "BPMNDiagram", diagram));
        }
    }

    private void note(String name, String id) {
        edited.root().setAttributeNS(Namespaces.LEKALO, prefix() + ":" + name, id);
    }

    private String prefix() {
        var definitions = edited.root();
        var known = definitions.lookupPrefix(Namespaces.LEKALO);
        if (known != null) {
            return known;
        }
        var free = Stream.concat(
                        Stream.of("lekalo"), IntStream.iterate(2, n -> n + 1).mapToObj(n -> "lekalo" + n))
                .filter(prefix -> definitions.lookupNamespaceURI(prefix) == null)
                .findFirst()
                .orElseThrow();
        definitions.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + free, Namespaces.LEKALO);
        return free;
    }

    /** One without gets one: otherwise it could not be named. */
    private String id(String namespace, String name, int position) {
        var element = EditedXml.children(edited.root(), namespace, name).get(position);
        if (element.getAttribute("id").isEmpty()) {
            element.setAttribute("id", edited.freeId(name + "_" + (position + 1)));
        }
        return element.getAttribute("id");
    }
}
