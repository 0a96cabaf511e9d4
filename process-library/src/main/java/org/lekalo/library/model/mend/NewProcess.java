package org.lekalo.library.model.mend;

import java.util.Optional;
import org.lekalo.library.model.EditedXml;
import org.lekalo.library.model.Namespaces;
import org.w3c.dom.Element;

/** Gives a file without a process one: in the first pool that has none, or beside whatever else there is. */
final class NewProcess {

    private final Change change;
    private final Element root;

    NewProcess(Change change) {
        this.change = change;
        this.root = change.edited().root();
    }

    void add() {
        var process = element(Namespaces.BPMN, "process", "Process_1");
        process.setAttribute("isExecutable", "true");
        var diagrams = EditedXml.children(root, Namespaces.BPMN_DI, "BPMNDiagram");
        root.insertBefore(process, diagrams.isEmpty() ? null : diagrams.get(0));
        pool().ifPresent(pool -> pool.setAttribute("processRef", process.getAttribute("id")));
        if (diagrams.isEmpty()) {
            var diagram = element(Namespaces.BPMN_DI, "BPMNDiagram", "Diagram_1");
            var plane = element(Namespaces.BPMN_DI, "BPMNPlane", "Plane_1");
            plane.setAttribute("bpmnElement", shown(process));
            diagram.appendChild(plane);
            root.appendChild(diagram);
        }
    }

    private String shown(Element process) {
        return EditedXml.children(root, Namespaces.BPMN, "collaboration").stream()
                .map(collaboration -> collaboration.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(process.getAttribute("id"));
    }

    private Optional<Element> pool() {
        return EditedXml.children(root, Namespaces.BPMN, "collaboration").stream()
                .flatMap(collaboration -> EditedXml.children(collaboration, Namespaces.BPMN, "participant").stream())
                .filter(pool -> pool.getAttribute("processRef").isEmpty())
                .findFirst();
    }

    private Element element(String namespace, String name, String id) {
        var element = root.getOwnerDocument().createElementNS(namespace, change.prefixed(namespace, name));
        element.setAttribute("id", change.edited().freeId(id));
        return element;
    }
}
