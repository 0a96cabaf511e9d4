package org.lekalo.bench.driver;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.NewModel;

/** How much the designer's first visit loads, and how soon a large drawing is on the screen. */
final class BrowserBenchmark {

    private static final Path JAR = JavaProcess.jar("designer-ui-0.1.0-SNAPSHOT.jar");
    private static final int OPENINGS = 5;
    private static final int PATIENCE = 120_000;

    /** Notes when the modeler's element appears and when so many shapes are drawn in it. */
    private static final String STOPWATCH = """
            (() => {
              const look = () => {
                const modeler = document.querySelector('lekalo-modeler');
                if (modeler && !window.benchThere) window.benchThere = performance.now();
                const shapes = modeler ? modeler.querySelectorAll('.djs-shape').length : 0;
                if (shapes >= %d) window.benchDrawn = performance.now();
                else requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            })()
            """.formatted(LargeModel.ELEMENTS);

    private final Database database;

    BrowserBenchmark(Database database) {
        this.database = database;
    }

    String run() throws IOException, SQLException {
        try (var server = LekaloServer.start(database.create("browser"), BenchCompany.CLIENTS);
                var designer = Designer.start(JAR, server.address())) {
            var model = server.as("admin").api(ModelsApi.class).create(new NewModel("Large", LargeModel.xml()));
            return measure(designer.address() + "/", designer.address() + "/models/" + model.id());
        }
    }

    private String measure(String start, String model) {
        var chromium = chromium();
        var environment =
                chromium.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.<String, String>of();
        var options = new LaunchOptions().setHeadless(true).setArgs(List.of("--no-sandbox", "--disable-gpu"));
        chromium.ifPresent(options::setExecutablePath);
        try (var playwright = Playwright.create(new CreateOptions().setEnv(environment));
                var browser = playwright.chromium().launch(options)) {
            return report(visit(browser, start, model));
        }
    }

    private record Visit(Bytes signIn, Bytes firstPage, Bytes modeler, Times opening, Times whole) {}

    /** What came over the wire, headers included. */
    private record Bytes(long all) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f", all / 1024.0);
        }
    }

    private static Visit visit(Browser browser, String start, String model) {
        var page = browser.newContext().newPage();
        page.setDefaultTimeout(PATIENCE);
        var received = countBytes(page);
        page.navigate(start);
        page.locator("input[name=username]").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var signIn = new Bytes(received.get());
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(LekaloServer.password());
        page.locator("input[name=password]").press("Enter");
        page.locator("vaadin-app-layout").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var firstPage = new Bytes(received.get());
        page.addInitScript(STOPWATCH);
        var opening = new Times();
        var whole = new Times();
        open(page, model, new Times(), new Times());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var modeler = new Bytes(received.get());
        for (var time = 0; time < OPENINGS; time++) {
            open(page, model, opening, whole);
        }
        return new Visit(signIn, firstPage, modeler, opening, whole);
    }

    private static AtomicLong countBytes(Page page) {
        var received = new AtomicLong();
        var devTools = page.context().newCDPSession(page);
        devTools.on("Network.loadingFinished", event -> received.addAndGet(length(event)));
        devTools.send("Network.enable");
        return received;
    }

    private static long length(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }

    private static void open(Page page, String model, Times opening, Times whole) {
        page.navigate(model);
        page.waitForFunction("() => window.benchDrawn", null, new WaitForFunctionOptions().setTimeout(PATIENCE));
        opening.add(number(page, "window.benchDrawn - window.benchThere"));
        whole.add(number(page, "window.benchDrawn"));
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

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

    private static String report(Visit visit) {
        var loads = new MarkdownTable(List.of("loaded so far, compressed, with headers", "KB"));
        loads.add(List.of("the page that asks who one is", visit.signIn().toString()));
        loads.add(List.of("and the first page behind it", visit.firstPage().toString()));
        loads.add(List.of("and the modeler", visit.modeler().toString()));
        var openings = new MarkdownTable(
                Figures.header("a model of %d elements and as many arrows".formatted(LargeModel.ELEMENTS)));
        openings.add(Figures.row("from the page being there until all are drawn", visit.opening()));
        openings.add(Figures.row("from the beginning of the navigation until all are drawn", visit.whole()));
        return """
                # The designer in a browser

                %s
                Aim: under 1024 KB. A new browser without a cache, production build; bytes as Chromium counts them.

                %s
                Aim: under 2000 ms for the first row. The page is there when the modeler's element is in the document; all are
                drawn in the first frame in which every shape is in the canvas. Headless, without a graphics card; the page's
                files are in the browser's cache.
                """.formatted(loads, openings);
    }
}
