package org.lekalo.designer.server;

import java.util.function.Supplier;
import org.lekalo.library.contract.ChangesApi.Change;
import reactor.core.publisher.Flux;

/** Where hints of changes come from. */
public interface ChangeLine {

    /** Opens a line each time it is asked, for the person who is signed in now: later threads belong to nobody. */
    Supplier<Flux<Change>> asCurrentPerson();
}
