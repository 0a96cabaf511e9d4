package org.lekalo.server.problem;

import java.io.IOException;

/** More was sent than one call may bring. */
final class TooLarge extends IOException {

    TooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
