package org.lekalo.library.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lekalo.library.model.ModelUnreadable.Reason;

/**
 * A drawn process, read once and immutable. Its {@link #xml()} is the document as it came; everything else is a view of it.
 */
public final class ProcessModel {

    private final String xml;
    private final XmlElement root;
    private final XmlElement process;
    private final List<ModelElement> elements;
    private final Map<String, ModelElement> byId;
    private final List<SequenceFlow> flows;

    private ProcessModel(String xml) {
        this.xml = SafeXml.asVersion10(xml);
        this.root = SafeXml.read(this.xml);
        var reader = new ModelReader(root);
        this.process = reader.process();
        this.elements = reader.elements();
        this.byId = elements.stream().collect(Collectors.toUnmodifiableMap(ModelElement::id, Function.identity()));
        this.flows = elements.stream()
                .flatMap(element -> element.outgoing().stream())
                .toList();
    }

    /**
     * Reads a document.
     *
     * @throws ModelUnreadable where it is no BPMN that anybody could draw, or an attack
     */
    public static ProcessModel read(String xml) {
        return new ProcessModel(xml);
    }

    /** Reads a file in whatever encoding it is; the model's {@link #xml()} then declares UTF-8. */
    public static ProcessModel read(byte[] file) {
        if (file.length > 2 * SafeXml.MAX_CHARACTERS) {
            throw new ModelUnreadable(Reason.TOO_LARGE, SafeXml.MAX_CHARACTERS / 1_000_000);
        }
        return read(DrawingFile.text(file));
    }

    /** A new process to begin drawing: a start without settings yet, laid out. */
    public static ProcessModel blank(String name) {
        return read(NewModel.xml(name));
    }

    /** The same process under another name; everything else in the document stays as it is. */
    public ProcessModel renamed(String name) {
        return read(Renaming.rename(xml, name));
    }

    /** The document as it came; one of XML 1.1 as one of XML 1.0, which is what the engine and other tools read. */
    public String xml() {
        return xml;
    }

    /** SHA-256 over the canonical form: equal for documents that differ only in layout or formatting. */
    public String hash() {
        return CanonicalXml.hash(root);
    }

    /** Whether both look and run the same, however their documents are written. */
    public boolean drawsTheSameAs(ProcessModel other) {
        return CanonicalXml.withLayout(root).equals(CanonicalXml.withLayout(other.root));
    }

    /** The whole document as a tree, without hints where to fetch schemas. */
    public XmlElement root() {
        return root;
    }

    /** The process that is drawn; in a document with several, the first. */
    public XmlElement process() {
        return process;
    }

    public String processId() {
        return process.attribute("id").orElse("");
    }

    public String name() {
        return process.attribute("name").orElse("");
    }

    /** The flow nodes of the process, in the document's order; what is inside a sub-process is not listed. */
    public List<ModelElement> elements() {
        return elements;
    }

    public Optional<ModelElement> element(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All arrows of the process, in the order of their sources. */
    public List<SequenceFlow> flows() {
        return flows;
    }

    /** Ids of the elements that the document's diagram shows; empty where it has no diagram. */
    public Set<String> drawn() {
        return root.deep()
                .filter(element -> element.namespace().equals(Namespaces.BPMN_DI))
                .flatMap(shape -> shape.attribute("bpmnElement").stream())
                .map(reference -> reference.substring(reference.indexOf(':') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
