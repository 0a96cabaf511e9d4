package org.lekalo.library.setting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Part;

/** A task's form, in its order: {@code amount:required,company:shown}. */
public record FormFields() implements WrittenKind<List<FormField>> {

    private static final OneOf<FormField.Use> USE = new OneOf<>(FormField.Use.class);

    @Override
    public String write(List<FormField> form) {
        return form.stream()
                .map(field -> field.field() + ":" + USE.write(field.use()))
                .collect(Collectors.joining(","));
    }

    @Override
    public Optional<List<FormField>> read(String text) {
        var fields = new ArrayList<FormField>();
        for (var item : text.split(",", -1)) {
            var parts = item.strip().split(":", -1);
            var use = parts.length == 2 ? USE.read(parts[1]) : Optional.<FormField.Use>empty();
            if (use.isEmpty() || parts[0].isBlank()) {
                return Optional.empty();
            }
            fields.add(new FormField(parts[0], use.get()));
        }
        return Optional.of(List.copyOf(fields));
    }

    @Override
    public Optional<String> form() {
        var field = "[^:,]*[^:,\\s][^:,]*:(" + String.join("|", USE.words()) + ")\\s*";
        return Optional.of(field + "(," + field + ")*");
    }

    @Override
    public void check(List<FormField> form, Spot spot) {
        var seen = new HashSet<String>();
        for (var shown : form) {
            if (!seen.add(shown.field())) {
                spot.found(Rule.FIELD_TWICE, spot.around().nameOfField(shown.field()));
            }
            if (spot.around().type() != null) {
                check(shown, spot);
            }
        }
    }

    private static void check(FormField shown, Spot spot) {
        var field = spot.around().field(shown.field());
        if (field.isEmpty()) {
            spot.found(Rule.UNKNOWN_FIELD, shown.field());
        } else if (field.get().readOnly() && shown.use() != FormField.Use.SHOWN) {
            spot.found(Rule.FIELD_READ_ONLY, field.get().name());
        }
    }

    @Override
    public Stream<Part> uses(List<FormField> form, Surroundings around) {
        return around.recordType().stream()
                .flatMap(type -> form.stream().map(field -> Part.field(type.key(), field.field())));
    }
}
