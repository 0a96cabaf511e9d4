package org.lekalo.server.card;

import java.util.Arrays;
import org.lekalo.library.contract.CardApi.Kind;

/** Where the moments of a timeline come from; of one instant the later source is told first. */
enum Source {
    CHANGE(0, Kind.CHANGE),
    ACTIVITY(1, Kind.ACTIVITY),
    TODO(2, Kind.TODO),
    FILE(3, Kind.FILE),
    RUN_STARTED(4, Kind.PROCESS),
    TASK_DONE(5, Kind.PROCESS),
    RUN_ENDED(6, Kind.PROCESS);

    private final int rank;
    private final Kind kind;

    Source(int rank, Kind kind) {
        this.rank = rank;
        this.kind = kind;
    }

    static Source ranked(int rank) {
        return Arrays.stream(values())
                .filter(source -> source.rank == rank)
                .findFirst()
                .orElseThrow();
    }

    int rank() {
        return rank;
    }

    Kind kind() {
        return kind;
    }
}
