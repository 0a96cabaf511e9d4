package org.lekalo.server.fault;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The server as it was built, unpacked once, and from its first end in peace on with the classes that it loaded then: it is
 * started over and over here, and begins in half the time.
 */
final class Unpacked {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    static final Unpacked SERVER =
            of(Path.of(requireNonNull(System.getProperty("lekalo.server.jar"), "lekalo.server.jar, the built server")));

    private static final List<String> QUIETLY = List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off");

    private final Path jar;
    private final Path classes;

    private Unpacked(Path folder) {
        this.jar = folder.resolve("server.jar");
        this.classes = folder.resolve("classes.jsa");
    }

    private static Unpacked of(Path built) {
        try {
            var folder = Path.of(
                    "target",
                    "faults",
                    "server-" + Files.getLastModifiedTime(built).toMillis());
            if (!Files.exists(folder)) {
                unpack(built, folder);
            }
            return new Unpacked(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(Path built, Path folder) throws IOException, InterruptedException {
        var made = folder.resolveSibling(folder.getFileName() + ".making");
        Files.createDirectories(made.getParent());
        int status = new ProcessBuilder(
                        JAVA,
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--force",
                        "--application-filename",
                        "server.jar",
                        "--destination",
                        made.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("Unpacking the server ended with " + status);
        }
        Files.move(made, folder);
    }

    /** @param port as which no other runs */
    List<String> command(int port, String... options) {
        var command = new ArrayList<>(List.of(JAVA));
        command.addAll(List.of(options));
        command.addAll(QUIETLY);
        command.addAll(
                Files.exists(classes)
                        ? List.of("-XX:SharedArchiveFile=" + classes, "-Xshare:auto")
                        : List.of("-XX:ArchiveClassesAtExit=" + written(port)));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** Where it ended in peace and was the first to. */
    void keepClassesOf(int port) {
        var written = written(port);
        try {
            if (Files.exists(written) && !Files.exists(classes)) {
                Files.move(written, classes);
            }
            Files.deleteIfExists(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path written(int port) {
        return classes.resolveSibling("classes-" + port + ".jsa");
    }
}
