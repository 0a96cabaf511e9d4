package org.lekalo.server.problem;

import java.io.IOException;

/** What a call brought ends too early, or is no body of a call. */
final class BrokenOff extends IOException {

    BrokenOff(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
