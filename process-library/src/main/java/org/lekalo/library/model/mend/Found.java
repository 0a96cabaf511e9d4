package org.lekalo.library.model.mend;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.model.mend.Fault.Kind;

/** A fault with the elements that are mended. {@code seen} is where on the drawing it is. */
record Found(Kind kind, Mend mend, List<Node> nodes, Optional<Node> seen, List<String> names) {

    static Found at(Kind kind, Mend mend, Node node, String... names) {
        return new Found(kind, mend, List.of(node), Optional.of(node), List.of(names));
    }

    Fault fault() {
        return new Fault(kind, seen.flatMap(Node::id).orElse(null), code(), mend, names);
    }

    private String code() {
        var key = nodes.isEmpty() ? "" : nodes.get(0).id().orElseGet(nodes.get(0)::path);
        return kind + ":" + (key.length() > 100 ? key.substring(0, 80) + "#" + key.hashCode() : key);
    }
}
