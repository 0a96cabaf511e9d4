package org.lekalo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./lekalo} in a folder of its own, with a Java and a Maven that do nothing but note what they are asked. */
@DisabledOnOs(OS.WINDOWS)
class ScriptTest {

    private static final List<Path> JARS = List.of(
            Path.of("process-server/target/process-server-0.1.0-SNAPSHOT.jar"),
            Path.of("designer-ui/target/designer-ui-0.1.0-SNAPSHOT.jar"));

    /** An application's jar is a text that its copy holds on, and its run goes on until it is ended. */
    private static final String JAVA = """
            #!/bin/bash
            case "$*" in
              *-version*) echo 'openjdk version "17.0.1"' >&2 ;;
              *jarmode=tools*)
                while [ $# -gt 0 ]; do
                  case $1 in -jar) jar=$2 ;; --application-filename) name=$2 ;; --destination) to=$2 ;; esac
                  shift
                done
                mkdir -p "$to/lib" && cp "$jar" "$to/$name" ;;
              *-jar*) echo "${@: -1}" >>started; exec sleep 600 ;;
            esac
            """;

    /** A build that shows two of its steps and breaks. */
    private static final String MAVEN = """
            #!/bin/bash
            if [[ "$*" = *--version* ]]; then echo 'Apache Maven 3.9.9'; exit; fi
            echo '[INFO] --- maven-compiler-plugin:3.14.1:compile (default-compile) @ process-library ---'
            sleep 1.2
            echo '[INFO] --- maven-compiler-plugin:3.14.1:compile (default-compile) @ process-server ---'
            sleep 1.2
            echo '[ERROR] no room left on the disk'
            exit 1
            """;

    @TempDir
    private Path folder;

    private @Nullable Process running;

    @BeforeEach
    void layOut() throws IOException {
        executable("lekalo", Files.readString(Path.of("..", "lekalo")));
        executable("jdk/bin/java", JAVA);
        executable("jdk/bin/javac", "#!/bin/bash\n");
        executable("bin/mvn", MAVEN);
    }

    @AfterEach
    void end() throws InterruptedException {
        if (running != null) {
            running.destroy();
            if (!running.waitFor(20, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        }
    }

    @Test
    void whatRunsIsACopyThatNoBuildTouches() throws Exception {
        built("first");
        run();
        await().atMost(Duration.ofSeconds(30)).until(() -> started().size() == 2);

        built("second");

        assertThat(started())
                .noneMatch(jar -> jar.contains("target/"))
                .allSatisfy(jar -> assertThat(folder.resolve(jar)).hasContent("first"));
    }

    @Test
    void aBuildSaysWhatItIsAtAndWhyItBroke() throws Exception {
        var build = run();
        var said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(build.waitFor()).isEqualTo(1);
        assertThat(said)
                .contains("Building;", "1/7 what both sides share", "2/7 the server", "no room left on the disk");
    }

    private Process run() throws IOException {
        var builder = new ProcessBuilder("./lekalo", "run").directory(folder.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LEKALO_") || name.startsWith("LC_"));
        environment.put("LANG", "C");
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
        environment.put("LEKALO_SERVER_PORT", freePort());
        environment.put("LEKALO_UI_PORT", freePort());
        var started = builder.redirectErrorStream(true).start();
        running = started;
        return started;
    }

    private List<String> started() throws IOException {
        var noted = folder.resolve("started");
        return Files.exists(noted) ? Files.readAllLines(noted) : List.of();
    }

    private void built(String what) throws IOException {
        for (var jar : JARS) {
            Files.createDirectories(folder.resolve(jar).getParent());
            Files.writeString(folder.resolve(jar), what);
        }
    }

    private void executable(String path, String content) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return String.format(Locale.ROOT, "%d", socket.getLocalPort());
        }
    }
}
