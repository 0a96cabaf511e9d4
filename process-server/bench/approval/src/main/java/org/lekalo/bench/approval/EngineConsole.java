package org.lekalo.bench.approval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Scanner;

/**
 * How the driver speaks with an engine in another process: a command a line on its input ({@code run CLIENTS MILLIS},
 * {@code ended}), an answer a line on its output, marked because the engine's log goes there too. The end of the input is
 * the order to stop, so that no engine outlives its driver.
 */
public final class EngineConsole {

    public static final String MARK = "bench> ";

    private final ApprovalEngine engine;
    private final PrintStream out;

    public EngineConsole(ApprovalEngine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    public void serve(InputStream in) {
        answer("ready");
        var lines = new Scanner(in, UTF_8);
        while (lines.hasNextLine()) {
            answer(obey(lines.nextLine().split(" ")));
        }
    }

    private String obey(String... words) {
        return switch (words[0]) {
            case "run" -> run(Integer.parseInt(words[1]), Duration.ofMillis(Long.parseLong(words[2])));
            case "ended" -> "ended " + engine.ended();
            default -> throw new IllegalArgumentException("Unknown command: " + words[0]);
        };
    }

    private String run(int clients, Duration howLong) {
        var run = new Load(engine).run(clients, howLong);
        return "ran %d %d".formatted(run.instances(), run.took().toNanos());
    }

    private void answer(String words) {
        out.println(MARK + words);
        out.flush();
    }
}
