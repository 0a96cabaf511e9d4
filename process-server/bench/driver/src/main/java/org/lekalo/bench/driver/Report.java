package org.lekalo.bench.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The measurements as Markdown: medians over the rounds, how the last contestant compares, and every run they come from. */
record Report(List<String> contestants, List<Measurement> measurements) {

    String markdown() {
        return """
                # One approval, side by side

                Medians over the rounds; a ratio is the last contestant's median to another's.

                %s
                All but the first two rows are per instance, taken with one client where nothing else is said.
                Statements are those that PostgreSQL executed (`pg_stat_statements`: each row of a JDBC batch counts,
                `BEGIN` and `COMMIT` do not), commits are `pg_stat_database.xact_commit`, WAL is the way that
                `pg_current_wal_insert_lsn()` went, with no checkpoint in between. CPU is what the operating system
                accounts to the contestant's JVM and to PostgreSQL's processes. Cores of others are what anything else on the
                machine kept busy, the driver included: where a bare engine shows more than a few hundredths, the machine
                was not quiet and the times of that run say little; the counts hold.

                ## Every run

                %s
                ## The statements of one instance, %s

                %s""".formatted(medians(), runs(), last(), statements());
    }

    private String medians() {
        var table = new MarkdownTable(header());
        for (var figure : Figure.ALL) {
            table.add(row(figure));
        }
        return table.toString();
    }

    private List<String> header() {
        var header = new ArrayList<>(List.of(""));
        header.addAll(contestants);
        others().forEach(other -> header.add(last() + " : " + other));
        return header;
    }

    private List<String> row(Figure figure) {
        var row = new ArrayList<>(List.of(figure.name()));
        contestants.forEach(contestant -> row.add(decimal(1, median(figure, contestant))));
        others().forEach(other -> row.add(decimal(2, median(figure, last()) / median(figure, other))));
        return row;
    }

    private String runs() {
        var table = new MarkdownTable(List.of(
                "round",
                "contestant",
                "clients",
                "instances",
                "instances/s",
                "statements",
                "commits",
                "WAL, KB",
                "engine CPU, ms",
                "PostgreSQL CPU, ms",
                "cores of others"));
        for (var one : measurements) {
            table.add(List.of(
                    String.valueOf(one.round()),
                    one.contestant(),
                    String.valueOf(one.run().clients()),
                    String.valueOf(one.run().instances()),
                    decimal(1, one.run().instancesPerSecond()),
                    decimal(2, one.statements()),
                    decimal(2, one.commits()),
                    decimal(1, one.walKilobytes()),
                    decimal(1, one.engineCpuMillis()),
                    decimal(1, one.databaseCpuMillis()),
                    decimal(2, one.coresOfOthers())));
        }
        return table.toString();
    }

    private String statements() {
        var table = new MarkdownTable(List.of("statement", "per instance"));
        measurements.stream()
                .filter(one -> one.contestant().equals(last()) && one.run().clients() == 1)
                .reduce((earlier, later) -> later)
                .map(Measurement::statementsByText)
                .orElse(List.of())
                .forEach(statement -> table.add(
                        List.of("`%s`".formatted(oneLine(statement.getKey())), decimal(2, statement.getValue()))));
        return table.toString();
    }

    static String oneLine(String statement) {
        var line = statement.replaceAll("\\s+", " ").replace("|", "\\|").replace("`", "'");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    private double median(Figure figure, String contestant) {
        return figure.median(measurements.stream()
                .filter(one -> one.contestant().equals(contestant))
                .toList());
    }

    private List<String> others() {
        return contestants.subList(0, contestants.size() - 1);
    }

    private String last() {
        return contestants.get(contestants.size() - 1);
    }

    private static String decimal(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
