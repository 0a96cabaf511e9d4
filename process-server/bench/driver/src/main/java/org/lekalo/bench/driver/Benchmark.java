package org.lekalo.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lekalo.bench.driver.Settings.Part;

/** Measures what was asked for, or makes data to try things on, from the root of the repository; prints each table and writes it to a file of its own. */
final class Benchmark {

    private final Settings settings;
    private final String command;
    private boolean broken;

    private Benchmark(Settings settings, String command) {
        this.settings = settings;
        this.command = command;
    }

    public static void main(String[] args) throws IOException, SQLException {
        if (args.length > 0 && args[0].equals("data")) {
            Files.createDirectories(Settings.OUTPUT);
            new LargeCompany(Settings.of(Arrays.copyOfRange(args, 1, args.length))).make();
            return;
        }
        new Benchmark(Settings.of(args), ("./lekalo bench " + String.join(" ", args)).strip()).run();
    }

    private void run() throws IOException, SQLException {
        Files.createDirectories(Settings.OUTPUT);
        for (var part : settings.parts()) {
            try (var database = Database.start()) {
                write(part, database, report(part, database));
            }
        }
        System.out.println("The results are in " + Settings.OUTPUT.toAbsolutePath());
        if (broken) {
            throw new IllegalStateException("The server broke rules that it must keep however often it is killed");
        }
    }

    private String report(Part part, Database database) throws IOException, SQLException {
        return switch (part) {
            case APPROVAL -> approval(ApprovalBenchmark.ALL, database);
            case OURS -> approval(List.of(ApprovalBenchmark.OURS), database);
            case SAVES -> new SavesBenchmark(settings, database).run();
            case INBOX -> new InboxBenchmark(settings, database).run();
            case RECORDS -> new RecordsBenchmark(settings, database).run();
            case BROWSER -> new BrowserBenchmark(database).run();
            case KILL -> killed(new KillBenchmark(settings.kills(), database));
        };
    }

    private String killed(KillBenchmark judge) throws IOException, SQLException {
        var report = judge.run();
        broken |= !judge.kept();
        return report;
    }

    private String approval(List<Contestant> contestants, Database database) throws IOException, SQLException {
        return new ApprovalBenchmark(contestants, settings, database).run().markdown();
    }

    private void write(Part part, Database database, String report) throws IOException, SQLException {
        var page = """
                %s
                Command: `%s`, that is %s

                Machine: %s; PostgreSQL %s on the same one
                """.formatted(report, command, settings, Machine.here(), database.version());
        Files.writeString(Settings.OUTPUT.resolve(part.name().toLowerCase(Locale.ROOT) + ".md"), page);
        System.out.println(page);
    }
}
