package org.lekalo.library.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;

/** Files of the process's record: {@code *} for all its documents, {@code contract,scan} for those in its fields. */
public record Enclosures() implements WrittenKind<Enclosed> {

    private static final String DOCUMENTS = "*";
    private static final Pattern KEY = Pattern.compile("\\w{1,64}");

    @Override
    public String write(Enclosed files) {
        return Stream.concat(files.documents() ? Stream.of(DOCUMENTS) : Stream.empty(), files.fields().stream())
                .collect(Collectors.joining(","));
    }

    @Override
    public Optional<Enclosed> read(String text) {
        var parts = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        List<String> fields =
                parts.stream().filter(part -> !part.equals(DOCUMENTS)).toList();
        return fields.stream().allMatch(field -> KEY.matcher(field).matches())
                ? Optional.of(new Enclosed(fields.size() < parts.size(), fields))
                : Optional.empty();
    }

    @Override
    public Optional<String> form() {
        var file = "\\s*([*]|" + KEY + ")\\s*";
        return Optional.of(file + "(," + file + ")*");
    }

    @Override
    public void check(Enclosed files, Spot spot) {
        if (spot.around().type() == null) {
            return;
        }
        for (var key : files.fields()) {
            var field = spot.around().field(key);
            if (field.isEmpty()) {
                spot.found(Rule.UNKNOWN_FIELD, key);
            } else if (field.get().kind() != FieldKind.FILE) {
                spot.found(Rule.NOT_A_FILE, field.get().name());
            }
        }
    }

    @Override
    public Stream<Part> uses(Enclosed files, Surroundings around) {
        return around.recordType().stream()
                .flatMap(type -> files.fields().stream().map(field -> Part.field(type.key(), field)));
    }
}
