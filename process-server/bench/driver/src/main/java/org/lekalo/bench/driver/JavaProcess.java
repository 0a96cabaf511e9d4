package org.lekalo.bench.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.lekalo.bench.approval.EngineConsole;

/** A contestant's JVM: the same memory for all; what it logs is kept beside the report. */
record JavaProcess(Process process, BufferedReader answers, BufferedWriter commands, BufferedWriter log) {

    /** As {@code ./lekalo run} starts ours; the same for all. */
    private static final String XML_GUARD = "-Djavax.xml.accessExternalSchema=file,jar:file,jar,jar:nested,nested";

    /** One of the jars that are measured: {@code ./lekalo bench} copies them, so that a build meanwhile changes nothing. */
    static Path jar(String name) {
        return Path.of(System.getProperty("lekalo.jars"), name);
    }

    static JavaProcess start(String name, Path jar, Map<String, String> environment) throws IOException {
        var process = start(builder(jar, environment));
        return new JavaProcess(
                process, process.inputReader(UTF_8), process.outputWriter(UTF_8), Files.newBufferedWriter(log(name)));
    }

    static ProcessBuilder builder(Path jar, Map<String, String> environment) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xms512m", "-Xmx1g", XML_GUARD, "-jar", jar.toString());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true);
    }

    /** A process that does not outlive the driver, however that ends. */
    static Process start(ProcessBuilder builder) throws IOException {
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
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

    static Path log(String name) throws IOException {
        Files.createDirectories(Settings.OUTPUT);
        return Settings.OUTPUT.resolve(name.replace(' ', '-') + ".log");
    }
}
