package org.lekalo.library.setting;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.condition.ShownValue;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Visible;

/** What is written into the record's fields. */
public record Changes() implements WrittenKind<List<FieldChange>> {

    private static final Set<String> WHERE_A_RECORD_STANDS = Set.of("stage", "pipeline");
    private static final OneOf<FieldChange.Source> SOURCE = new OneOf<>(FieldChange.Source.class);

    @Override
    public String write(List<FieldChange> changes) {
        return Json.write(
                changes,
                (change, into) -> into.put("field", change.field())
                        .put("source", SOURCE.write(change.source()))
                        .put("value", change.value()));
    }

    @Override
    public Optional<List<FieldChange>> read(String json) {
        return Json.read(
                json,
                item -> Json.text(item, "field")
                        .flatMap(field -> Json.text(item, "source")
                                .flatMap(SOURCE::read)
                                .flatMap(source ->
                                        Json.text(item, "value").map(value -> new FieldChange(field, source, value)))));
    }

    @Override
    public boolean isWhole(List<FieldChange> changes) {
        return !changes.isEmpty();
    }

    /** What the record's own rules would refuse when the process gets there. */
    @Override
    public void check(List<FieldChange> changes, Spot spot) {
        var seen = new HashSet<String>();
        for (var change : changes) {
            if (!seen.add(change.field())) {
                spot.found(Rule.FIELD_TWICE, spot.around().nameOfField(change.field()));
            }
            if (change.source() == FieldChange.Source.COMPUTED) {
                spot.feel(change.value());
            }
            spot.around().recordType().ifPresent(type -> field(change, type, spot));
        }
    }

    private static void field(FieldChange change, RecordType type, Spot spot) {
        var field = type.field(change.field());
        if (field.isEmpty()) {
            spot.found(Rule.UNKNOWN_FIELD, change.field());
        } else if (WHERE_A_RECORD_STANDS.contains(change.field())
                && !type.pipelines().isEmpty()) {
            spot.found(Rule.STAGE_BY_FIELD_CHANGE);
        } else if (field.get().readOnly()) {
            spot.found(Rule.FIELD_READ_ONLY, field.get().name());
        } else if (change.source() == FieldChange.Source.FIXED) {
            fixed(field.get(), change.value(), spot);
        }
    }

    private static void fixed(Field field, String value, Spot spot) {
        if (Visible.isBlank(value)) {
            if (field.required()) {
                spot.found(Rule.REQUIRED_FIELD_CLEARED, field.name());
            }
        } else if (!FixedValue.fits(field, value, spot.around().directory())) {
            spot.found(Rule.VALUE_DOES_NOT_FIT, value, field.name());
        }
    }

    @Override
    public Stream<String> names(List<FieldChange> changes) {
        return changes.stream()
                .filter(change -> change.source() == FieldChange.Source.COMPUTED)
                .flatMap(change -> Feel.names(change.value()).stream());
    }

    @Override
    public Stream<Part> uses(List<FieldChange> changes, Surroundings around) {
        return around.recordType().stream()
                .flatMap(type -> changes.stream()
                        .flatMap(change -> Stream.concat(
                                Stream.of(Part.field(type.key(), change.field())), written(change, type, around))));
    }

    private static Stream<Part> written(FieldChange change, RecordType type, Surroundings around) {
        if (change.source() == FieldChange.Source.COMPUTED) {
            return UsedParts.of(change.value(), type, around.types()).stream();
        }
        var values = Arrays.stream(change.value().split(",")).map(String::strip).collect(Collectors.toSet());
        return UsedParts.of(Set.of(type.key() + "." + change.field()), values, type, around.types()).stream();
    }

    @Override
    public Optional<String> said(List<FieldChange> changes, Names names) {
        var said = changes.stream()
                .flatMap(change -> one(change, changes.size() == 1, names).stream())
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", said));
    }

    /** The value is said where it is the only one and short. */
    private static Optional<String> one(FieldChange change, boolean only, Names names) {
        return names.field(change.field()).map(field -> {
            var name = field.name().in(names.language());
            if (!only || change.source() == FieldChange.Source.COMPUTED) {
                return name;
            }
            if (change.value().isEmpty()) {
                return names.text("said.emptied", name);
            }
            return ShownValue.written(
                            change.value(),
                            field.kind(),
                            field.options(),
                            names.language(),
                            names.money(),
                            names.zone())
                    .map(value -> names.text("said.set", name, value))
                    .orElse(name);
        });
    }
}
