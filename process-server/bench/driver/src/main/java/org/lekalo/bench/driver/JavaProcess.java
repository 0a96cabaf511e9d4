package org.lekalo.bench.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.lekalo.bench.approval.EngineConsole;

/** A contestant's JVM: the same memory for all; what it logs is kept beside the report. */
record JavaProcess(Process process, BufferedReader answers, BufferedWriter commands, BufferedWriter log) {

    static JavaProcess start(String name, Path jar, String jdbcUrl) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xms512m", "-Xmx1g", "-jar", jar.toString()).redirectErrorStream(true);
        builder.environment().put("SPRING_DATASOURCE_URL", jdbcUrl);
        var process = builder.start();
        return new JavaProcess(
                process, process.inputReader(UTF_8), process.outputWriter(UTF_8), Files.newBufferedWriter(log(name)));
    }

    void tell(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
    }

    /** Waits for an answer that begins so; all that comes before it is log. */
    String answer(String beginning) throws IOException {
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(EngineConsole.MARK + beginning)) {
                return line.substring(EngineConsole.MARK.length());
            }
            log.write(line + "\n");
        }
        log.close();
        throw new IOException(
                "A contestant ended before it answered \"%s\"; its log is in %s".formatted(beginning, Settings.OUTPUT));
    }

    Duration cpu() {
        return ProcessorTime.ofTree(process.toHandle());
    }

    void close() throws IOException {
        commands.close();
        answers.transferTo(log);
        log.close();
        process.onExit().join();
    }

    private static Path log(String name) throws IOException {
        Files.createDirectories(Settings.OUTPUT);
        return Settings.OUTPUT.resolve(name.replace(' ', '-') + ".log");
    }
}
