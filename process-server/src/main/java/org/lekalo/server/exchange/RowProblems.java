package org.lekalo.server.exchange;

import static java.util.stream.Collectors.toSet;

import java.util.stream.Stream;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.exchange.ImportPlan.Fate;
import org.lekalo.server.history.Author;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.record.RecordStore.Foreseen;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** All that is wrong with a row at once: what cannot be read of it, and what its record would be refused for besides. */
@Component
class RowProblems {

    private final RecordStore store;

    RowProblems(RecordStore store) {
        this.store = store;
    }

    /** The record that the row would make or leave, asking the very door through which it would go. */
    Foreseen foreseen(RecordType type, Fate fate, Caller caller) {
        if (namesNoRecord(fate)) {
            return Foreseen.refused(fate.problems());
        }
        var author = new Author.ByHand(caller);
        var foreseen = fate.changes()
                .map(record -> store.foreseenChange(record.ref(), fate.values(), author))
                .orElseGet(() -> store.foreseen(type.key(), fate.values(), author));
        return fate.problems().isEmpty() ? foreseen : besides(fate, foreseen);
    }

    /** It would change one that is not there: nobody knows what that lacks. */
    private static boolean namesNoRecord(Fate fate) {
        return fate.problems().stream().map(FieldProblem::field).anyMatch(ExchangeApi.RECORD::equals);
    }

    /** A field that cannot be read is not missing; what is said of no field may be for want of those that cannot. */
    private static Foreseen besides(Fate fate, Foreseen foreseen) {
        var known = fate.problems().stream().map(FieldProblem::field).collect(toSet());
        var others = foreseen.problems().stream()
                .filter(problem -> !problem.field().isEmpty() && !known.contains(problem.field()));
        return Foreseen.refused(Stream.concat(fate.problems().stream(), others).toList());
    }
}
