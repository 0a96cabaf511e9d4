package org.lekalo.library.setting;

import java.util.Optional;
import org.lekalo.library.finding.Rule;

/** A whole number within bounds. */
public record Whole(int least, int most) implements WrittenKind<Integer> {

    @Override
    public Optional<Integer> read(String text) {
        return least < 0 ? Numbers.whole(text) : Numbers.count(text);
    }

    @Override
    public String write(Integer value) {
        return value.toString();
    }

    @Override
    public Optional<String> form() {
        return Optional.of(least < 0 ? "-?\\d{1,6}" : "\\d{1,6}");
    }

    @Override
    public void check(Integer value, Spot spot) {
        if (value < least || value > most) {
            spot.found(Rule.OUT_OF_BOUNDS, spot.label(), least, most);
        }
    }

    @Override
    public Optional<String> said(Integer value, Names names) {
        return Optional.of(value.toString());
    }
}
