package org.lekalo.library.executable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of BPMN to be written; its name is given as {@code bpmn:…} or {@code camunda:…}. */
public final class Node {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();
    private String text = "";
    private boolean expression;

    Node(String name) {
        this.name = name;
    }

    public Node attribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    /** As {@link #attribute}, left out where there is nothing to say. */
    public Node attributeUnlessEmpty(String key, String value) {
        return value.isEmpty() ? this : attribute(key, value);
    }

    /** That its text is an expression. */
    public Node expression() {
        expression = true;
        return this;
    }

    public Node text(String value) {
        text = value;
        return this;
    }

    /** @return the new one, behind all others in this */
    public Node child(String childName) {
        var child = new Node(childName);
        children.add(child);
        return child;
    }

    void write(BpmnWriter out) {
        out.start(name);
        content(out);
        out.end();
    }

    /** What stands in its tags, and between them. */
    void content(BpmnWriter out) {
        if (expression) {
            out.expressionType();
        }
        attributes.forEach(out::attribute);
        if (!text.isEmpty()) {
            out.text(text);
        }
        children.forEach(child -> child.write(out));
    }
}
