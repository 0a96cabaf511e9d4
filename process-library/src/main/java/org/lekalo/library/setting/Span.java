package org.lekalo.library.setting;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.finding.Rule;

/**
 * A length of time: {@code 3 working-days}.
 *
 * @param finest the shortest unit it can be told in
 */
public record Span(Period.Unit finest) implements WrittenKind<Period> {

    private static final OneOf<Period.Unit> UNIT = new OneOf<>(Period.Unit.class);

    public Span() {
        this(Period.Unit.MINUTES);
    }

    /** In the order they are offered in. */
    public List<Period.Unit> units() {
        return Stream.of(Period.Unit.values())
                .filter(unit -> unit.compareTo(finest) >= 0)
                .toList();
    }

    @Override
    public String write(Period period) {
        return period.amount() + " " + UNIT.write(period.unit());
    }

    @Override
    public Optional<Period> read(String text) {
        var parts = text.split("\\s+");
        if (parts.length != 2) {
            return Optional.empty();
        }
        return Numbers.count(parts[0])
                .flatMap(amount -> UNIT.read(parts[1]).filter(units()::contains).map(unit -> new Period(amount, unit)));
    }

    @Override
    public Optional<String> form() {
        return Optional.of("\\d{1,6}\\s+(" + units().stream().map(UNIT::write).collect(joining("|")) + ")");
    }

    @Override
    public void check(Period period, Spot spot) {
        if (period.amount() < 1) {
            spot.found(Rule.PERIOD_TOO_SHORT);
        } else if (period.isTooLong()) {
            spot.found(Rule.PERIOD_TOO_LONG);
        }
    }

    @Override
    public Optional<String> said(Period period, Names names) {
        return Optional.of(names.text("said.period." + period.unit().name().toLowerCase(Locale.ROOT), period.amount()));
    }
}
