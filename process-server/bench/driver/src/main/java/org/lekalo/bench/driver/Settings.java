package org.lekalo.bench.driver;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How long to measure: {@code --rounds=5 --seconds=10 --warm-up=20 --practice=6000 --tasks=1000000 --calls=400 --kills=20}, or {@code --quick} for a
 * look whether all still works; {@code --only=approval,saves,inbox,records,browser} leaves the others out, {@code --only=ours} leaves out the bare engines, and
 * {@code --only=kill} kills our server under load.
 *
 * @param practice instances that a contestant has run at least before it is measured: a larger program needs more of them until its
 *     code is compiled, and a server runs for weeks
 */
record Settings(
        int rounds, Duration run, Duration warmUp, int practice, int tasks, int calls, int kills, List<Part> parts) {

    static final Path OUTPUT = Path.of("process-server", "bench", "target", "bench");

    private static final Settings USUAL =
            new Settings(5, Duration.ofSeconds(10), Duration.ofSeconds(20), 6_000, 1_000_000, 400, 20, Part.usual());

    private static final Settings QUICK =
            new Settings(1, Duration.ofSeconds(3), Duration.ofSeconds(4), 0, 20_000, 40, 3, Part.usual());

    /** One comparison or figure, with a table of its own. */
    enum Part {
        APPROVAL,
        SAVES,
        INBOX,
        RECORDS,
        BROWSER,
        /** The approval through our server alone, for those who tune it. */
        OURS,
        /** No measure: whether what the server said is so, however often it is killed. */
        KILL;

        static List<Part> usual() {
            return List.of(APPROVAL, SAVES, INBOX, RECORDS, BROWSER);
        }
    }

    static Settings of(String... arguments) {
        var settings = USUAL;
        for (var argument : arguments) {
            settings = settings.with(argument);
        }
        return settings;
    }

    private Settings with(String argument) {
        var equals = argument.indexOf('=') + 1;
        var name = equals == 0 ? argument : argument.substring(0, equals);
        var value = argument.substring(equals);
        return switch (name) {
            case "--quick" ->
                new Settings(
                        QUICK.rounds,
                        QUICK.run,
                        QUICK.warmUp,
                        QUICK.practice,
                        QUICK.tasks,
                        QUICK.calls,
                        QUICK.kills,
                        parts);
            case "--rounds=" ->
                new Settings(Integer.parseInt(value), run, warmUp, practice, tasks, calls, kills, parts);
            case "--seconds=" -> new Settings(rounds, seconds(value), warmUp, practice, tasks, calls, kills, parts);
            case "--warm-up=" -> new Settings(rounds, run, seconds(value), practice, tasks, calls, kills, parts);
            case "--practice=" ->
                new Settings(rounds, run, warmUp, Integer.parseInt(value), tasks, calls, kills, parts);
            case "--tasks=" ->
                new Settings(rounds, run, warmUp, practice, Integer.parseInt(value), calls, kills, parts);
            case "--calls=" ->
                new Settings(rounds, run, warmUp, practice, tasks, Integer.parseInt(value), kills, parts);
            case "--kills=" ->
                new Settings(rounds, run, warmUp, practice, tasks, calls, Integer.parseInt(value), parts);
            case "--only=" -> new Settings(rounds, run, warmUp, practice, tasks, calls, kills, parts(value));
            default -> throw new IllegalArgumentException("Unknown argument " + argument + "; known are " + USUAL);
        };
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static List<Part> parts(String names) {
        return List.of(names.toUpperCase(Locale.ROOT).split(",")).stream()
                .map(Part::valueOf)
                .toList();
    }

    @Override
    public String toString() {
        return "--rounds=%d --seconds=%d --warm-up=%d --practice=%d --tasks=%d --calls=%d --kills=%d"
                .formatted(rounds, run.toSeconds(), warmUp.toSeconds(), practice, tasks, calls, kills);
    }
}
