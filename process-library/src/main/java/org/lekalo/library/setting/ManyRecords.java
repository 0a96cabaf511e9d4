package org.lekalo.library.setting;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Part;

/** Several records: {@code payment.deal} for the payments whose field {@code deal} is the process's record, {@code payment} for all. */
public record ManyRecords() implements WrittenKind<Many> {

    private static final Pattern WRITTEN = Pattern.compile("(\\w{1,64})(?:[.](\\w{1,64}))?");

    @Override
    public String write(Many many) {
        return many.reference() == null ? many.type() : many.type() + "." + many.reference();
    }

    @Override
    public Optional<Many> read(String text) {
        var parts = WRITTEN.matcher(text);
        return parts.matches() ? Optional.of(new Many(parts.group(1), parts.group(2))) : Optional.empty();
    }

    @Override
    public Optional<String> form() {
        return Optional.of(WRITTEN.pattern());
    }

    @Override
    public void check(Many many, Spot spot) {
        var type = spot.around().types().type(many.type());
        if (type.isEmpty()) {
            spot.found(Rule.UNKNOWN_TYPE, many.type());
            return;
        }
        if (many.reference() == null) {
            return;
        }
        var field = type.get().field(many.reference());
        if (field.isEmpty()) {
            spot.found(Rule.UNKNOWN_FIELD, many.reference());
        } else if (spot.around()
                .recordType()
                .filter(about -> !field.get().pointsAt(about.key()))
                .isPresent()) {
            spot.found(Rule.NOT_RELATED, field.get().name());
        }
    }

    @Override
    public Stream<Part> uses(Many many, Surroundings around) {
        return many.reference() == null
                ? Stream.of(Part.type(many.type()))
                : Stream.of(Part.type(many.type()), Part.field(many.type(), many.reference()));
    }

    @Override
    public Optional<String> said(Many many, Names names) {
        return names.types().type(many.type()).map(type -> type.plural().in(names.language()));
    }
}
