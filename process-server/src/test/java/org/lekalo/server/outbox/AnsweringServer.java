package org.lekalo.server.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail server that answers what a test tells it to; an empty answer hangs up. Counts the letters that it was handed whole. */
final class AnsweringServer implements AutoCloseable {

    /** What a whole letter is answered as. */
    static final String END = "<END>";

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringServer.class);

    private final ServerSocket listening;
    private final Function<String, @Nullable String> answers;
    private final List<String> letters = new CopyOnWriteArrayList<>();

    /** @param answers by the command as it came, or {@link #END}; null: as a friendly server would */
    AnsweringServer(Function<String, @Nullable String> answers) {
        this.answers = answers;
        try {
            listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::listen, "answering-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    List<String> letters() {
        return letters;
    }

    private void listen() {
        while (!listening.isClosed()) {
            try (var socket = listening.accept()) {
                talk(socket);
            } catch (IOException brokenOff) {
                LOG.debug("somebody hung up", brokenOff);
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        say(socket, "220 here");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var answer = answer(line);
            if (answer.isEmpty()) {
                return;
            }
            say(socket, answer);
            if (answer.startsWith("354") && !take(socket, in)) {
                return;
            }
        }
    }

    private boolean take(Socket socket, BufferedReader in) throws IOException {
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        letters.add(letter.toString());
        var answer = answer(END);
        if (!answer.isEmpty()) {
            say(socket, answer);
        }
        return !answer.isEmpty();
    }

    private String answer(String command) {
        var told = answers.apply(command);
        if (told != null) {
            return told;
        }
        return command.startsWith("DATA") ? "354 go on" : command.startsWith("QUIT") ? "221 bye" : "250 fine";
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
