package org.lekalo.library.model;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a document can be worked on: each process, once for each diagram that shows it. */
final class Pages {

    private final XmlElement definitions;
    private final ProcessChoice choice;
    private final List<XmlElement> diagrams;
    private final Map<String, List<XmlElement>> pools;
    /** What has diagrams of its own: processes, and parts of processes that are opened by themselves. */
    private final Set<String> others;

    Pages(XmlElement definitions, ProcessChoice choice) {
        this.definitions = definitions;
        this.choice = choice;
        this.diagrams = definitions.children(Namespaces.BPMN_DI, "BPMNDiagram").toList();
        this.pools = Pool.byProcess(definitions);
        this.others = ids(choice.processes().stream().flatMap(XmlElement::deep).filter(Pages::isPart));
    }

    /** Of several with one id the first is meant. */
    List<Page> all() {
        var named = new HashSet<String>();
        return IntStream.range(0, choice.processes().size())
                .filter(position -> choice.processes()
                        .get(position)
                        .attribute("id")
                        .map(named::add)
                        .orElse(true))
                .boxed()
                .flatMap(this::pages)
                .toList();
    }

    Optional<Page> current() {
        int process = choice.position();
        var pages = all().stream().filter(page -> page.process() == process).toList();
        var said = definitions.attribute(Namespaces.LEKALO, Page.DIAGRAM).orElse("");
        return pages.stream()
                .filter(page -> page.diagram() != null
                        && diagrams.get(page.diagram())
                                .attribute("id")
                                .filter(said::equals)
                                .isPresent())
                .findFirst()
                .or(() -> pages.stream().findFirst());
    }

    private Stream<Page> pages(int position) {
        var process = choice.processes().get(position);
        var showing = IntStream.range(0, diagrams.size())
                .filter(diagram -> shows(diagrams.get(diagram), process))
                .boxed()
                .toList();
        return showing.isEmpty()
                ? Stream.of(page(position, null))
                : showing.stream().map(diagram -> page(position, diagram));
    }

    private Page page(int position, @Nullable Integer diagram) {
        var process = choice.processes().get(position);
        int steps = (int)
                process.children().stream().filter(ModelReader::isFlowNode).count();
        return new Page(position, diagram, name(process), diagram == null ? "" : name(diagrams.get(diagram)), steps);
    }

    private String name(XmlElement element) {
        return element.attribute("name")
                .filter(name -> !name.isBlank())
                .or(() -> pools(element).findFirst().flatMap(pool -> pool.attribute("name")))
                .orElse("")
                .strip();
    }

    private Stream<XmlElement> pools(XmlElement process) {
        return process.attribute("id").map(id -> pools.getOrDefault(id, List.of())).orElse(List.of()).stream();
    }

    /** It is of the process, or of a collaboration or of nothing known and shows a part of the process. */
    private boolean shows(XmlElement diagram, XmlElement process) {
        var own = ids(Stream.of(process));
        var parts =
                ids(Stream.concat(pools(process), process.children().stream().filter(ModelReader::isFlowNode)));
        return diagram.children(Namespaces.BPMN_DI, "BPMNPlane")
                .anyMatch(plane -> names(plane, own)
                        || (!names(plane, others) && plane.children().stream().anyMatch(shape -> names(shape, parts))));
    }

    private static Set<String> ids(Stream<XmlElement> elements) {
        return elements.flatMap(element -> element.attribute("id").stream()).collect(toUnmodifiableSet());
    }

    private static boolean isPart(XmlElement element) {
        return element.isBpmn("process") || element.isFlowNode();
    }

    private static boolean names(XmlElement drawn, Set<String> ids) {
        return drawn.attribute("bpmnElement")
                .filter(reference -> ids.contains(Reference.meant(reference, ids)))
                .isPresent();
    }
}
