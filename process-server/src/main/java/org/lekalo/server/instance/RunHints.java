package org.lekalo.server.instance;

import java.util.stream.Stream;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.server.changes.Changes;
import org.lekalo.server.engine.Turn;
import org.lekalo.server.engine.Turn.IncidentClosed;
import org.lekalo.server.engine.Turn.IncidentOpened;
import org.lekalo.server.engine.Turn.Passage;
import org.lekalo.server.engine.Turn.RunEnded;
import org.lekalo.server.engine.Turn.RunStarted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who may see a run that it moved. */
@Component
class RunHints {

    private final Changes changes;
    private final RunAudiences audiences;

    RunHints(Changes changes, RunAudiences audiences) {
        this.changes = changes;
        this.audiences = audiences;
    }

    @EventListener
    void moved(Turn turn) {
        turn.started().forEach(run -> audiences.begun(run.run(), run.record()));
        Stream.of(
                        turn.started().stream().map(RunStarted::run),
                        turn.ended().stream().map(RunEnded::run),
                        turn.passages().stream().map(Passage::run),
                        turn.opened().stream().map(IncidentOpened::run),
                        turn.closed().stream().map(IncidentClosed::run))
                .flatMap(runs -> runs)
                .distinct()
                .forEach(run -> changes.announce(Kind.INSTANCE, run.value(), audiences::of));
    }
}
