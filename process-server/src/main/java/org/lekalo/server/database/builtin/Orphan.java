package org.lekalo.server.database.builtin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lekalo.server.StartRefused;

/** A PostgreSQL whose server was killed together with what should have ended it: it still runs on the data. */
final class Orphan {

    private Orphan() {}

    /** To be called by the holder of the folder's lock only: then whoever runs on the data has lost its server. */
    static void endIn(Path data, Binaries binaries) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        if (ProcessHandle.of(pid).filter(Orphan::isPostgres).isPresent()) {
            end(data, binaries, pid);
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("postgres");
    }

    private static void end(Path data, Binaries binaries, long pid) {
        try {
            stop(data, binaries, "fast");
        } catch (IOException notInTime) {
            try {
                stop(data, binaries, "immediate");
            } catch (IOException e) {
                throw new StartRefused(
                        "A database left behind by a server that was killed does not end; end process " + pid
                                + ", then start again.",
                        e);
            }
        }
    }

    static void stop(Path data, Binaries binaries, String mode) throws IOException {
        Program.run(binaries.command("pg_ctl", "-D", data.toString(), "-m", mode, "-t", "15", "-w", "stop"), "");
    }
}
