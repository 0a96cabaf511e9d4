package org.lekalo.library.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A task's form fields as a property, in their order: {@code amount:required,company:shown}. */
final class FormText {

    private FormText() {}

    static String write(List<FormField> form) {
        return form.stream()
                .map(field -> field.field() + ":" + Words.write(field.use()))
                .collect(Collectors.joining(","));
    }

    static Optional<List<FormField>> read(String text) {
        var fields = new ArrayList<FormField>();
        for (var item : text.split(",", -1)) {
            var parts = item.strip().split(":", -1);
            var use = parts.length == 2 ? Words.read(FormField.Use.class, parts[1]) : Optional.<FormField.Use>empty();
            if (use.isEmpty() || parts[0].isBlank()) {
                return Optional.empty();
            }
            fields.add(new FormField(parts[0], use.get()));
        }
        return Optional.of(List.copyOf(fields));
    }
}
