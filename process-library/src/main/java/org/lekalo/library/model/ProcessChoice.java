package org.lekalo.library.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which of a document's processes is worked on: the one that a person chose, which the document carries as an attribute of
 * ours, or else the only one that it can be. All others stay in the document and are drawn only.
 */
final class ProcessChoice {

    private static final XmlElement NOTHING = new XmlElement(Namespaces.BPMN, "process", List.of(), List.of(), "");

    private final XmlElement definitions;
    private final List<XmlElement> processes;

    ProcessChoice(XmlElement definitions) {
        this.definitions = definitions;
        this.processes = definitions.bpmn("process").toList();
    }

    List<XmlElement> processes() {
        return processes;
    }

    /** One without anything in it where the document has none. */
    XmlElement process() {
        return chosen().or(this::evident)
                .or(() -> processes.stream().filter(ProcessChoice::hasSteps).findFirst())
                .or(() -> processes.stream().findFirst())
                .orElse(NOTHING);
    }

    /** Where among the processes it stands; negative where there is none. */
    int position() {
        return processes.indexOf(process());
    }

    /** Whether a person has to choose: nothing says which one is meant. */
    boolean isOpen() {
        return processes.size() > 1 && chosen().or(this::evident).isEmpty();
    }

    private Optional<XmlElement> chosen() {
        return definitions
                .attribute(Namespaces.LEKALO, "process")
                .flatMap(id -> processes.stream()
                        .filter(process ->
                                process.attribute("id").filter(id::equals).isPresent())
                        .findFirst());
    }

    private Optional<XmlElement> evident() {
        return only(process -> true)
                .or(() -> only(ProcessChoice::hasSteps))
                .or(() -> only(process -> hasSteps(process) && isExecutable(process)));
    }

    private Optional<XmlElement> only(Predicate<XmlElement> asked) {
        var found = processes.stream().filter(asked).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean hasSteps(XmlElement process) {
        return process.children().stream().anyMatch(ModelReader::isFlowNode);
    }

    private static boolean isExecutable(XmlElement process) {
        return process.attribute("isExecutable").filter("true"::equals).isPresent();
    }
}
