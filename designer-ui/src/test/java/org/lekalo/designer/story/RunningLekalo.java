package org.lekalo.designer.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Both built applications with the demo company in a new database, and a browser; started once for all stories. */
final class RunningLekalo implements CloseableResource {

    /** How long a fact may take to become visible on a machine that does much else. */
    static final int PATIENCE = 60_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Path folder;
    private final BuiltApplication server;
    private final BuiltApplication designer;
    private final Playwright playwright;
    private final Browser browser;

    RunningLekalo() {
        folder = temporaryFolder();
        server = BuiltApplication.start(
                jar("../process-server/target"),
                "LEKALO_SERVER_PORT",
                Map.of("LEKALO_DATA", folder.resolve("data").toString()));
        designer = BuiltApplication.start(jar("target"), "LEKALO_UI_PORT", Map.of("LEKALO_SERVER_URL", server.url()));
        server.awaitReady("/actuator/health/readiness");
        designer.awaitReady("/sign-in");
        var chromium = chromium();
        playwright = Playwright.create(new CreateOptions()
                .setEnv(chromium.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var options = new LaunchOptions().setHeadless(true).setArgs(FLAGS);
        chromium.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("lekalo-stories");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(String target) {
        try (Stream<Path> files = Files.list(Path.of(target))) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .matches("(process-server|designer-ui)-[^-]+(-SNAPSHOT)?[.]jar"))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("No built application in " + target + ": package it first"));
        } catch (IOException e) {
            throw new UncheckedIOException("No built application in " + target + ": package it first", e);
        }
    }

    /** The machine's own; where there is none, Playwright brings one. */
    private static Optional<Path> chromium() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("LEKALO_CHROMIUM")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }

    String url() {
        return designer.url();
    }

    String serverUrl() {
        return server.url();
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        designer.close();
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
