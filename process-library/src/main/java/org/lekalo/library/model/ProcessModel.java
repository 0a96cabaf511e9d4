package org.lekalo.library.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.model.ModelUnreadable.Reason;

/**
 * A drawn process, read once and immutable. Its {@link #xml()} is the document as it came; everything else is a view of it.
 */
public final class ProcessModel {

    private final String xml;
    private final XmlElement root;
    private final ProcessChoice choice;
    private final XmlElement process;
    private final List<ModelElement> elements;
    private final Map<String, ModelElement> byId;
    private final List<SequenceFlow> flows;
    private final List<Lane> lanes;

    private ProcessModel(String xml) {
        this.xml = SafeXml.asVersion10(xml);
        this.root = SafeXml.read(this.xml);
        var reader = new ModelReader(root);
        this.choice = reader.choice();
        this.process = choice.process();
        this.elements = reader.elements();
        this.byId = elements.stream().collect(Collectors.toUnmodifiableMap(ModelElement::id, Function.identity()));
        this.flows = elements.stream()
                .flatMap(element -> element.outgoing().stream())
                .toList();
        this.lanes = reader.lanes(byId.keySet());
    }

    /**
     * Reads a document.
     *
     * @throws ModelUnreadable where it is no XML, no BPMN, an attack or too large
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
        return read(NewModel.XML).renamed(name);
    }

    /** The same process under another name; everything else in the document stays as it is. */
    public ProcessModel renamed(String name) {
        return read(Renaming.rename(xml, name, choice));
    }

    /** The processes of the document with the diagrams that show them, in the document's order. */
    public List<Page> pages() {
        return new Pages(root, choice).all();
    }

    /** The one that is worked on; empty where the document has no process. */
    public Optional<Page> page() {
        return new Pages(root, choice).current();
    }

    /** The same document, in which another process, or another diagram of it, is worked on; all others stay in it. */
    public ProcessModel on(Page page) {
        return read(Turning.to(xml, page));
    }

    /** Whether somebody has to say first which of several processes is meant. */
    public boolean isPageOpen() {
        return choice.isOpen();
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

    /** The process that is worked on; one with nothing in it where the document has none. */
    public XmlElement process() {
        return process;
    }

    public String processId() {
        return process.attribute("id").orElse("");
    }

    public String name() {
        return process.attribute("name").orElse("");
    }

    /** The flow nodes of the process in the document's order, what is inside a sub-process right behind it. */
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

    /** The lanes of the process and of its parts, what is in a lane right behind it. */
    public List<Lane> lanes() {
        return lanes;
    }

    /** Ids of all that is of other processes and pools than the one that is worked on: it is drawn, and never runs. */
    public Set<String> drawnOnly() {
        var own = Pool.of(root, process).toList();
        return Stream.concat(
                        root.bpmn("process")
                                .filter(other -> !other.equals(process))
                                .flatMap(XmlElement::deep),
                        root.bpmn("collaboration")
                                .flatMap(collaboration -> collaboration.bpmn("participant"))
                                .filter(pool -> !own.contains(pool)))
                .flatMap(element -> element.attribute("id").stream())
                .collect(Collectors.toUnmodifiableSet());
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
