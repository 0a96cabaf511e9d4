package org.lekalo.server.database.builtin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell that waits for the end of the server, whatever that is, and then ends its database: it reads from the server, and
 * where nobody is left to write, there is an end to read. Where there is no shell, the next start ends what was left behind.
 */
final class Watchdog {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final List<Path> OWN_SESSION = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    /** In peace first, by SIGINT; by SIGQUIT where that takes longer than a checkpoint. */
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            cat >/dev/null
            kill -INT "$1" 2>/dev/null || exit 0
            for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
              kill -0 "$1" 2>/dev/null || exit 0
              sleep 1
            done
            kill -QUIT "$1" 2>/dev/null
            """;

    private Watchdog() {}

    /** What is sent to the group of the server's processes does not reach it where the system can part it from them. */
    static void over(long postgres) throws IOException {
        if (!Files.isExecutable(SHELL)) {
            return;
        }
        var command = new ArrayList<String>();
        OWN_SESSION.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .ifPresent(setsid -> command.add(setsid.toString()));
        command.addAll(List.of(SHELL.toString(), "-c", SCRIPT, "lekalo-watchdog", Long.toString(postgres)));
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
