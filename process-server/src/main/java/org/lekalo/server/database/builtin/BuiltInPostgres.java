package org.lekalo.server.database.builtin;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lekalo.server.StartRefused;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A real PostgreSQL that the server brings along; its data stay in a folder, which one server at a time may use. */
public final class BuiltInPostgres implements JdbcConnectionDetails, AutoCloseable {

    private static final String LOG = "postgres.log";

    private final RandomAccessFile lockFile;
    private final DataFolder data;
    private final int port;
    private final String password;

    private BuiltInPostgres(RandomAccessFile lockFile, DataFolder data, int port, String password) {
        this.lockFile = lockFile;
        this.data = data;
        this.port = port;
        this.password = password;
    }

    public static BuiltInPostgres in(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path.getParent());
            var lockFile = lock(path);
            var binaries = Binaries.in(path.resolveSibling(path.getFileName() + ".postgres"));
            Orphan.endIn(path, binaries);
            var data = DataFolder.at(path, binaries);
            var postgres = new BuiltInPostgres(lockFile, data, freePort(), data.password());
            postgres.start();
            return postgres;
        } catch (IOException e) {
            throw new StartRefused("The database in " + path + " could not be started: " + e.getMessage() + ".", e);
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** It has a session of its own, so that it ends after the server, not with it; the watchdog sees to it that it does. */
    private void start() throws IOException {
        var log = data.path().resolve(LOG);
        Files.deleteIfExists(log);
        var settings = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c max_connections=100 -c timezone=UTC -c shared_buffers=" + sharedBuffers() + "MB";
        try {
            Program.run(start(settings, log), "");
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "; " + lastLineOf(log), e);
        }
        var pid = Files.readAllLines(data.path().resolve("postmaster.pid")).get(0);
        Watchdog.over(Long.parseLong(pid.strip()));
    }

    /** A quarter of the machine's memory, as PostgreSQL's manual advises, within bounds; what nobody reads is not taken. */
    private static long sharedBuffers() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.max(128, Math.min(4_096, machine.getTotalMemorySize() / 4 / 1_048_576));
    }

    private List<String> start(String settings, Path log) {
        var folder = data.path().toString();
        return data.binaries()
                .command("pg_ctl", "-D", folder, "-l", log.toString(), "-o", settings, "-t", "60", "-w", "start");
    }

    private static String lastLineOf(Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        Orphan.stop(data.path(), data.binaries(), "fast");
        lockFile.close();
    }
}
