package org.lekalo.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lekalo.server.StartRefused;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A real PostgreSQL that the server brings along; its data stay in a folder, which one server at a time may use. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private final RandomAccessFile lockFile;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(RandomAccessFile lockFile, EmbeddedPostgres postgres) {
        this.lockFile = lockFile;
        this.postgres = postgres;
    }

    static EmbeddedDatabase in(Path folder) {
        var data = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(data.getParent());
            var lockFile = lock(data);
            Orphan.endIn(data);
            var postgres = start(data);
            endsWithTheServerOnly(postgres, true);
            return new EmbeddedDatabase(lockFile, postgres);
        } catch (IOException e) {
            throw new StartRefused("The database in " + data + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    private static RandomAccessFile lock(Path data) throws IOException {
        var file = new RandomAccessFile(
                data.resolveSibling(data.getFileName() + ".lock").toFile(), "rw");
        FileLock lock = file.getChannel().tryLock();
        if (lock == null) {
            file.close();
            throw new StartRefused("Another Lekalo server is already using the data in " + data + ".");
        }
        return file;
    }

    /** Zonky's defaults trade safety for speed; here a commit is a commit. */
    private static EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
    }

    /**
     * Zonky ends the database in a shutdown hook of its own, at the same moment as Spring ends the server, which then has
     * no database to finish its work on. There is no setting for it; its hook does nothing where "closed" says so.
     */
    private static void endsWithTheServerOnly(EmbeddedPostgres postgres, boolean pretendClosed) {
        try {
            var closed = EmbeddedPostgres.class.getDeclaredField("closed");
            closed.setAccessible(true);
            ((AtomicBoolean) closed.get(postgres)).set(pretendClosed);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void close() throws IOException {
        endsWithTheServerOnly(postgres, false);
        postgres.close();
        lockFile.close();
    }
}
