package org.lekalo.library.setting;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;

/**
 * A field of the process's record, by its key.
 *
 * @param kinds those it may be of
 * @param other what is said of a field of another kind
 */
public record FieldKey(Set<FieldKind> kinds, Rule other) implements WrittenKind<String> {

    public static FieldKey ofDates() {
        return new FieldKey(
                Stream.of(FieldKind.values()).filter(FieldKind::isDay).collect(toUnmodifiableSet()), Rule.NOT_A_DATE);
    }

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
        if (spot.around().type() == null) {
            return;
        }
        var field = spot.around().field(key);
        if (field.isEmpty()) {
            spot.found(Rule.UNKNOWN_FIELD, key);
        } else if (!kinds.contains(field.get().kind())) {
            spot.found(other, field.get().name());
        }
    }

    @Override
    public Stream<Part> uses(String key, Surroundings around) {
        return around.recordType().stream().map(type -> Part.field(type.key(), key));
    }

    @Override
    public Optional<String> said(String key, Names names) {
        return names.nameOfField(key);
    }
}
