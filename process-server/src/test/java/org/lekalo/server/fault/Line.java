package org.lekalo.server.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The line between the server and its database, which can be cut half open, as by a router that forgot it: the database's
 * side is closed, the server's stands and is silent for ever.
 */
final class Line implements AutoCloseable {

    private final int database;
    private final ServerSocket entrance;
    private final List<Pair> pairs = new CopyOnWriteArrayList<>();
    private volatile boolean dead;

    private record Pair(Socket server, Socket database) {}

    private Line(int database, ServerSocket entrance) {
        this.database = database;
        this.entrance = entrance;
    }

    static Line to(int database) throws IOException {
        var line = new Line(database, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        begin(line::accept);
        return line;
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** All that stand at this moment; who comes anew gets through. */
    void cutHalfOpen() throws IOException {
        var cut = new ArrayList<>(pairs);
        pairs.removeAll(cut);
        for (var pair : cut) {
            pair.database().close();
        }
    }

    /** Those that come anew are taken, and silent too. */
    void die() throws IOException {
        dead = true;
        cutHalfOpen();
    }

    void comeBack() {
        dead = false;
    }

    private void accept() throws IOException {
        while (!entrance.isClosed()) {
            var server = entrance.accept();
            if (!dead) {
                var pair = new Pair(server, new Socket(InetAddress.getLoopbackAddress(), database));
                pairs.add(pair);
                begin(() -> carry(pair.server(), pair.database(), pair));
                begin(() -> carry(pair.database(), pair.server(), pair));
            }
        }
    }

    private void carry(Socket from, Socket to, Pair pair) throws IOException {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            if (pairs.remove(pair)) {
                pair.server().close();
                pair.database().close();
            }
        }
    }

    private interface Work {

        void go() throws IOException;
    }

    /** Ends with the line. */
    private static void begin(Work work) {
        var thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException cut) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
