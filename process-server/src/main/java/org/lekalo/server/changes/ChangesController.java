package org.lekalo.server.changes;

import java.time.Clock;
import java.time.Duration;
import org.lekalo.library.contract.ChangesApi;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.lekalo.server.security.CallersToken;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;

@RestController
class ChangesController implements ChangesApi {

    private static final Duration PULSE = Duration.ofSeconds(20);
    private static final int MOST_WAITING = 1_000;
    private static final Change ALIVE = new Change(Kind.ALIVE, null);

    private final Changes changes;
    private final People people;
    private final Clock clock;

    ChangesController(Changes changes, People people, Clock clock) {
        this.changes = changes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The line ends with the caller's token; he comes again with a fresh one. It ends also for who reads too slowly: a
     * hint left out would be a change never seen, while after a new line everything is read again.
     */
    @Override
    public Flux<Change> changes() {
        var caller = Caller.current().id();
        int sessionsEnded = CallersToken.sessionsEnded();
        var left = Duration.between(clock.instant(), CallersToken.expiresAt());
        return Flux.<Change>create(sink -> look(caller, sessionsEnded, sink), OverflowStrategy.IGNORE)
                .onBackpressureBuffer(MOST_WAITING)
                .publish(ChangesController::kept)
                .take(left)
                .onErrorComplete(Exceptions::isOverflow);
    }

    /** Says between the hints that the line stands, for as long as they may come. */
    private static Flux<Change> kept(Flux<Change> hints) {
        var beats = Flux.interval(Duration.ZERO, PULSE).map(beat -> ALIVE);
        return Flux.merge(beats.takeUntilOther(hints.ignoreElements()), hints);
    }

    private void look(PersonId caller, int sessionsEnded, FluxSink<Change> sink) {
        sink.onDispose(changes.look(hint -> tell(caller, sessionsEnded, hint, sink), sink::complete)::run);
    }

    /**
     * A person's roles are asked at each hint. For who leaves, or is signed out everywhere, the line ends: whoever has a
     * token of the time since then opens another.
     */
    private void tell(PersonId caller, int sessionsEnded, Hint hint, FluxSink<Change> sink) {
        var company = people.company();
        var person = company.person(caller).filter(Person::active);
        if (person.isEmpty() || sessionsEnded < company.sessionsEnded(caller)) {
            sink.complete();
        } else if (hint.audience().includes(person.get())) {
            sink.next(hint.change());
        }
    }
}
