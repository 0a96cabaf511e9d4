package org.lekalo.library.setting;

import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Part;

/** A type of records, by its key. */
public record TypeKey() implements WrittenKind<String> {

    @Override
    public Optional<String> read(String text) {
        return Optional.of(text);
    }

    @Override
    public String write(String key) {
        return key;
    }

    @Override
    public void check(String key, Spot spot) {
        if (spot.around().types().type(key).isEmpty()) {
            spot.found(Rule.UNKNOWN_TYPE, key);
        }
    }

    @Override
    public Stream<Part> uses(String key, Surroundings around) {
        return Stream.of(Part.type(key));
    }

    @Override
    public Optional<String> said(String key, Names names) {
        return names.nameOfType(key);
    }
}
