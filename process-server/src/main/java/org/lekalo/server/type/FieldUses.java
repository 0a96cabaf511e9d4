package org.lekalo.server.type;

import java.util.List;
import java.util.stream.Stream;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.contract.MetadataApi.By;
import org.lekalo.library.contract.MetadataApi.Use;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The fields that build on others: computed ones on what their formula names, references on the type they point at. */
@Component
class FieldUses implements PartUses {

    @Override
    public List<Use> of(Part part, RecordTypes types) {
        return types.all().stream()
                .flatMap(type -> type.fields().stream().flatMap(field -> of(part, type, field, types)))
                .toList();
    }

    private static Stream<Use> of(Part part, RecordType type, Field field, RecordTypes types) {
        if (part.holds(Part.field(type.key(), field.key()))) {
            return Stream.empty();
        }
        if (field.kind() == FieldKind.REFERENCE && field.target() != null && part.equals(Part.type(field.target()))) {
            return Stream.of(use(By.REFERENCE, type, field));
        }
        var formula = field.formula();
        return formula != null && UsedParts.of(formula, type, types).stream().anyMatch(part::holds)
                ? Stream.of(use(By.FORMULA, type, field))
                : Stream.empty();
    }

    private static Use use(By by, RecordType type, Field field) {
        var language = LocaleContextHolder.getLocale();
        return new Use(by, type.name().in(language) + ": " + field.name().in(language), null, null, "");
    }
}
