package org.lekalo.library.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Part;
import org.lekalo.library.setting.Awaited.EntersStage;
import org.lekalo.library.setting.Awaited.FieldChanges;

/** What is to happen to the record: a word for which of all that can, and in properties of their own what belongs to it. */
public record Awaits() implements SettingKind<Awaited> {

    public static final String ENTERS_STAGE = "enters-stage";
    public static final String FIELD_CHANGES = "field-changes";

    /** The words, in the order they are offered in. */
    public static final List<String> WORDS = List.of(ENTERS_STAGE, FIELD_CHANGES);

    private static final StageKey STAGE = new StageKey();
    private static final String STAGE_NAME = "stage";
    private static final String FIELD_NAME = "changedField";

    @Override
    public List<String> properties(String name) {
        return Stream.concat(
                        Stream.of(name), Stream.concat(STAGE.properties(STAGE_NAME).stream(), Stream.of(FIELD_NAME)))
                .toList();
    }

    @Override
    public boolean isAlwaysWritten(String name, String property) {
        return property.equals(name);
    }

    @Override
    public Optional<Awaited> read(String name, Map<String, String> properties) {
        return switch (properties.getOrDefault(name, "").strip()) {
            case ENTERS_STAGE -> STAGE.read(STAGE_NAME, properties).map(EntersStage::new);
            case FIELD_CHANGES ->
                Optional.of(
                        new FieldChanges(properties.getOrDefault(FIELD_NAME, "").strip()));
            default -> Optional.empty();
        };
    }

    @Override
    public void write(String name, Awaited value, Map<String, String> into) {
        if (value instanceof EntersStage stage) {
            into.put(name, ENTERS_STAGE);
            STAGE.write(STAGE_NAME, stage.place(), into);
        } else if (value instanceof FieldChanges field) {
            into.put(name, FIELD_CHANGES);
            into.put(FIELD_NAME, field.field());
        }
    }

    @Override
    public boolean isWhole(Awaited value) {
        return value instanceof EntersStage stage
                ? STAGE.isWhole(stage.place())
                : value instanceof FieldChanges field && !field.field().isEmpty();
    }

    @Override
    public void check(Awaited value, Spot spot) {
        if (value instanceof EntersStage stage) {
            STAGE.check(stage.place(), spot);
        } else if (value instanceof FieldChanges field && spot.around().type() != null) {
            spot.around()
                    .field(field.field())
                    .ifPresentOrElse(
                            known -> {
                                if (known.readOnly()) {
                                    spot.found(Rule.FIELD_NOT_HEARD, known.name());
                                }
                            },
                            () -> spot.found(Rule.UNKNOWN_FIELD, field.field()));
        }
    }

    @Override
    public Stream<Part> uses(Awaited value, Surroundings around) {
        if (value instanceof EntersStage stage) {
            return STAGE.uses(stage.place(), around);
        }
        return around.recordType().stream()
                .filter(type -> isWhole(value))
                .map(type -> Part.field(type.key(), ((FieldChanges) value).field()));
    }

    @Override
    public Optional<String> said(Awaited value, Names names) {
        if (value instanceof EntersStage stage) {
            return names.stage(stage.place()).map(name -> names.text("said.enters-stage", name));
        }
        return names.nameOfField(((FieldChanges) value).field()).map(name -> names.text("said.field-changes", name));
    }
}
