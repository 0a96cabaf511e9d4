package org.lekalo.server.task;

import org.lekalo.server.access.Access;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** Gives each caller his seat: it is another on the days on which he is somebody's deputy. */
@Component
class Seats {

    private final Access access;

    Seats(Access access) {
        this.access = access;
    }

    Seat of(Caller caller) {
        return new Seat(caller, access.principals(caller.id()));
    }
}
