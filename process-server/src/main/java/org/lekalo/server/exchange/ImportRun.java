package org.lekalo.server.exchange;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.Unavailable;
import org.lekalo.library.message.Messages;
import org.lekalo.server.database.Collisions;
import org.lekalo.server.database.DatabaseFailure;
import org.lekalo.server.database.DatabaseTroubles;
import org.lekalo.server.exchange.Imports.Known;
import org.lekalo.server.exchange.OpenImports.NotOpened;
import org.lekalo.server.problem.Incident;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Goes on with the files that are taken in, one batch after the other. A batch, what it refused and how far it came are one
 * transaction, so that another node goes on where this one stopped. An import that fails is put aside and holds up no other.
 */
@Component
class ImportRun {

    private final Imports imports;
    private final OpenImports files;
    private final ImportBatch batch;
    private final Collisions collisions;
    private final DatabaseTroubles troubles;

    ImportRun(Imports imports, OpenImports files, ImportBatch batch, Collisions collisions, DatabaseTroubles troubles) {
        this.imports = imports;
        this.files = files;
        this.batch = batch;
        this.collisions = collisions;
        this.troubles = troubles;
    }

    /** Until nothing is left, or only what another node is at or what must wait until a trouble has passed. */
    void run() {
        var waiting = new HashSet<Long>();
        try {
            while (step(waiting)) {
                Thread.onSpinWait();
            }
        } finally {
            files.close();
        }
    }

    private boolean step(Set<Long> waiting) {
        var turn = new Turn(waiting);
        try {
            return collisions.apart(turn::take);
        } catch (RuntimeException failure) {
            var failed = turn.taken;
            if (failed == null || Thread.currentThread().isInterrupted()) {
                throw failure;
            }
            if (mayPass(failure)) {
                waiting.add(failed.shown().id());
            } else {
                var shown = failed.shown();
                imports.stop(
                        shown.id(), shown.done(), why(failure, failed.asked().language()));
            }
            return true;
        }
    }

    private boolean mayPass(RuntimeException failure) {
        if (failure instanceof NotOpened) {
            Incident.log(failure);
            return true;
        }
        if (!DatabaseFailure.mayPass(failure)) {
            return failure instanceof Unavailable;
        }
        DatabaseFailure.of(failure).ifPresent(trouble -> troubles.meet(trouble, failure));
        return true;
    }

    private static String why(RuntimeException failure, Locale language) {
        return failure instanceof Refusal refusal
                ? RefusalSentences.of(refusal, language)
                : Messages.in(language).text("import.stopped", Incident.log(failure));
    }

    /** Remembers of what it was, in case it fails. */
    private final class Turn {

        private final Set<Long> waiting;
        private @Nullable Known taken;

        Turn(Set<Long> waiting) {
            this.waiting = waiting;
        }

        boolean take() {
            taken = null;
            var next = imports.nextBut(waiting);
            next.ifPresent(known -> {
                taken = known;
                LocaleContextHolder.setLocale(known.asked().language());
                try {
                    batch.write(known, files.of(known));
                } finally {
                    LocaleContextHolder.resetLocaleContext();
                }
            });
            return next.isPresent();
        }
    }
}
