package org.lekalo.server.step;

import java.time.Instant;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.server.called.Call;

/** What a block does, a class for each that does something; whatever it throws becomes an incident. */
public sealed interface Work {

    Class<? extends Block> block();

    /** Done when a token arrives, which then goes on. */
    non-sealed interface Effect extends Work {

        void take(Step step);
    }

    /** Asks people for something; the token waits for their answer. */
    non-sealed interface Asking extends Work {

        /**
         * @param task the engine's
         * @param name what the task is called
         * @return when it is due
         */
        Optional<Instant> ask(Step step, String task, String name);
    }

    /** Has other runs do something; the token waits until they are over. */
    non-sealed interface Calling extends Work {

        Call call(Step step);
    }

    /** A token waits until a moment. */
    non-sealed interface Waiting extends Work {

        Instant until(Step step);
    }
}
