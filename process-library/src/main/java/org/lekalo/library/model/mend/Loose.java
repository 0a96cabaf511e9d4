package org.lekalo.library.model.mend;

import java.util.Set;

/** Drops what points to nothing; what cannot be without an end goes as a whole. */
final class Loose {

    private static final Set<String> LINES =
            Set.of("association", "messageFlow", "conversationLink", "dataInputAssociation", "dataOutputAssociation");

    private final Change change;

    Loose(Change change) {
        this.change = change;
    }

    void drop() {
        References.dangling(change.names()).forEach(mention -> {
            var line = lineOf(mention);
            if (line != null) {
                change.remove(line);
            } else if (mention.at().element().name().equals("BPMNPlane")) {
                change.at(mention.at()).removeAttribute("bpmnElement");
            } else {
                change.forget(mention);
            }
        });
    }

    private static @org.jspecify.annotations.Nullable Node lineOf(Mention mention) {
        boolean isEnd = mention.name().equals("sourceRef") || mention.name().equals("targetRef");
        var at = mention.at();
        if (!isEnd || !at.isBpmn()) {
            return null;
        }
        if (LINES.contains(at.element().name())) {
            return at;
        }
        return at.parent()
                .filter(above -> LINES.contains(above.element().name()))
                .orElse(null);
    }
}
