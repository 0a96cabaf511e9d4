package org.lekalo.designer.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.Text;

/** Which stages of a pipeline the signed-in person could move a card to at all, whatever is filled in it. */
record Doors(List<Gate> gates, Pipeline pipeline, Set<String> roles) {

    static final Doors OPEN = new Doors(List.of(), new Pipeline("", new Text("", ""), List.of()), Set.of());

    static Doors of(List<Gate> gates, Pipeline pipeline) {
        return new Doors(
                gates,
                pipeline,
                SignedIn.current().map(person -> person.me().roles()).orElse(Set.of()));
    }

    boolean closed(String from, String to) {
        if (from.equals(to)) {
            return false;
        }
        return gate(from).filter(gate -> !admits(gate.mayLeave())).isPresent()
                || gate(to).filter(gate -> !admits(gate.mayEnter())
                                || (!gate.from().isEmpty() && !gate.from().contains(from)))
                        .isPresent();
    }

    private Optional<Gate> gate(String stage) {
        return gates.stream().filter(gate -> gate.isOf(pipeline.key(), stage)).findFirst();
    }

    private boolean admits(List<String> asked) {
        return asked.isEmpty() || asked.stream().anyMatch(roles::contains);
    }
}
