package org.lekalo.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lekalo.server.StartRefused;

/** A PostgreSQL whose server was killed: it still runs on the data and would keep the next one out. */
final class Orphan {

    private Orphan() {}

    /** To be called by the holder of the folder's lock only: then whoever runs on the data has lost its server. */
    static void endIn(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid).filter(Orphan::isPostgres).ifPresent(Orphan::end);
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("postgres");
    }

    private static void end(ProcessHandle postgres) {
        postgres.destroy();
        if (!ended(postgres)) {
            postgres.destroyForcibly();
            if (!ended(postgres)) {
                throw new StartRefused("A database left behind by a server that was killed does not end; end process "
                        + postgres.pid() + ", then start again.");
            }
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(15, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
