package org.lekalo.library.executable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A document with one process, or several, as the engine takes it. */
public final class Executable {

    private static final String NAMESPACE = "https://lekalo.org/process";

    private final Set<String> taken;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> messages = new LinkedHashMap<>();
    private final Node root = new Node("bpmn:definitions");
    private final List<Node> processes = new ArrayList<>();

    /** @param taken the identifiers of all that is drawn */
    public Executable(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** @return a new one, behind all others */
    public Node process() {
        var process = new Node("bpmn:process");
        processes.add(process);
        return process;
    }

    /** The identifier of the error with this code, which is declared once. */
    public String error(String code) {
        return error("Error_" + code, code);
    }

    /** As {@link #error(String)}, for a code that is no identifier. */
    public String error(String wantedId, String code) {
        return errors.computeIfAbsent(code, unknown -> {
            var id = freeId(wantedId);
            root.child("bpmn:error").attribute("id", id).attribute("errorCode", code);
            return id;
        });
    }

    /** The identifier of the message of this name, which is declared once. */
    public String message(String wantedId, String name) {
        return messages.computeIfAbsent(name, unknown -> {
            var id = freeId(wantedId);
            root.child("bpmn:message").attribute("id", id).attribute("name", name);
            return id;
        });
    }

    private String freeId(String wanted) {
        String id = wanted;
        while (!taken.add(id)) {
            id += "_";
        }
        return id;
    }

    public String write() {
        var out = new BpmnWriter();
        out.definitions(NAMESPACE);
        root.content(out);
        processes.forEach(process -> process.write(out));
        out.end();
        return out.finished();
    }
}
