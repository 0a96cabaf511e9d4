package org.lekalo.server.database.builtin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.lekalo.server.StartRefused;
import org.springframework.util.FileSystemUtils;

/**
 * The folder with the data and the password that opens them. It is made beside and renamed when it is whole, so that whoever
 * is killed while he makes it leaves nothing that the next one takes for data.
 */
record DataFolder(Path path, Binaries binaries) {

    private static final String PASSWORD = "lekalo.password";
    private static final int PASSWORD_BYTES = 24;

    /** What Zonky's library, with which earlier servers made the folder, left in it when it was whole. */
    private static final String MADE_EARLIER = "epg-lock";

    private static final String EVERYBODY_WITH_PASSWORD = """
            # as Lekalo wrote it: nobody without a password
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    /** Whole, and closed to whoever does not know the password. */
    static DataFolder at(Path path, Binaries binaries) throws IOException {
        var folder = new DataFolder(path, binaries);
        if (Files.exists(path.resolve(PASSWORD))) {
            return folder;
        }
        if (Files.exists(path.resolve(MADE_EARLIER))) {
            folder.close();
            return folder;
        }
        folder.putAsideWhatIsNotWhole();
        folder.make();
        return folder;
    }

    String password() throws IOException {
        return Files.readString(path.resolve(PASSWORD)).strip();
    }

    /** Of an earlier server, which let everybody in. The password's file comes last: without it all is done again. */
    private void close() throws IOException {
        var password = newPassword();
        OwnersOnly.file(path.resolve("pg_hba.conf"), EVERYBODY_WITH_PASSWORD);
        Program.run(
                binaries.command("postgres", "--single", "-D", path.toString(), "postgres"),
                "alter role postgres password '" + password + "'\n");
        OwnersOnly.file(path.resolve(PASSWORD), password);
    }

    private void putAsideWhatIsNotWhole() throws IOException {
        if (!Files.exists(path) || isEmpty(path)) {
            return;
        }
        if (!Files.exists(path.resolve("PG_VERSION"))) {
            throw new StartRefused("The folder " + path + " holds something else than a database: name another with"
                    + " LEKALO_DATA.");
        }
        var aside = path.resolveSibling(path.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(aside);
        Files.move(path, aside);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void make() throws IOException {
        var beside = path.resolveSibling(path.getFileName() + ".making");
        FileSystemUtils.deleteRecursively(beside);
        OwnersOnly.folder(beside);
        var made = beside.resolve("data");
        var password = beside.resolve(PASSWORD);
        OwnersOnly.file(password, newPassword());
        Program.run(
                binaries.command(
                        "initdb",
                        "--pgdata=" + made,
                        "--username=postgres",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF-8",
                        "--locale=C.UTF-8"),
                "");
        Files.move(password, made.resolve(PASSWORD));
        moveInto(made);
        FileSystemUtils.deleteRecursively(beside);
    }

    private void moveInto(Path made) throws IOException {
        try {
            Files.move(made, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartRefused(
                    "The data made in " + made + " cannot become " + path
                            + ": name a folder with LEKALO_DATA that the server can make itself.",
                    e);
        }
    }

    private static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
