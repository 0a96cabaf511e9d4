package org.lekalo.library.model.mend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.mend.Fault.Kind;

/** All that is wrong with the file of a model. */
public final class Faults {

    private Faults() {}

    public static List<Fault> of(ProcessModel model) {
        return found(new Names(model.root())).map(Found::fault).toList();
    }

    static Stream<Found> found(Names names) {
        return Stream.of(
                        process(names),
                        new Identifiers(names).faults(),
                        new Arrows(names).faults(),
                        new References(names).faults(),
                        new Slips(names).faults())
                .flatMap(found -> found);
    }

    private static Stream<Found> process(Names names) {
        return names.root().bpmn("process").findAny().isPresent()
                ? Stream.empty()
                : Stream.of(new Found(Kind.NO_PROCESS, Mend.ADD_PROCESS, List.of(), Optional.empty(), List.of()));
    }
}
