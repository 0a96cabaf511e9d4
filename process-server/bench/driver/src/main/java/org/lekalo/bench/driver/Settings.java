package org.lekalo.bench.driver;

import java.nio.file.Path;
import java.time.Duration;

/** How long to measure: {@code --rounds=5 --seconds=10 --warm-up=20}. */
record Settings(int rounds, Duration run, Duration warmUp) {

    static final Path OUTPUT = Path.of("target", "bench");

    private static final Settings USUAL = new Settings(5, Duration.ofSeconds(10), Duration.ofSeconds(20));

    static Settings of(String... arguments) {
        var settings = USUAL;
        for (var argument : arguments) {
            settings = settings.with(argument);
        }
        return settings;
    }

    private Settings with(String argument) {
        var equals = argument.indexOf('=') + 1;
        var name = argument.substring(0, equals);
        var value = argument.substring(equals);
        return switch (name) {
            case "--rounds=" -> new Settings(Integer.parseInt(value), run, warmUp);
            case "--seconds=" -> new Settings(rounds, Duration.ofSeconds(Long.parseLong(value)), warmUp);
            case "--warm-up=" -> new Settings(rounds, run, Duration.ofSeconds(Long.parseLong(value)));
            default -> throw new IllegalArgumentException("Unknown argument " + argument + "; known are " + USUAL);
        };
    }

    @Override
    public String toString() {
        return "--rounds=%d --seconds=%d --warm-up=%d".formatted(rounds, run.toSeconds(), warmUp.toSeconds());
    }
}
