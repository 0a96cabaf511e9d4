package org.lekalo.library.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record type.
 *
 * @param readOnly kept by the system; neither a person nor a process writes it
 * @param options the choices of a {@link FieldKind#CHOICE} or {@link FieldKind#MANY_CHOICE}, otherwise empty
 * @param target the type a {@link FieldKind#REFERENCE} points at, otherwise null
 * @param formula FEEL that computes the field, which is read-only then and of the kind of its result; otherwise null
 * @param group key of the group it stands in on the card; null stands before all groups
 * @param custom added by an administrator, and his to remove
 */
public record Field(
        String key,
        Text name,
        FieldKind kind,
        boolean required,
        boolean readOnly,
        List<Option> options,
        @Nullable String target,
        @Nullable String formula,
        @Nullable String group,
        boolean custom) {

    public Field(
            String key,
            Text name,
            FieldKind kind,
            boolean required,
            boolean readOnly,
            List<Option> options,
            @Nullable String target) {
        this(key, name, kind, required, readOnly, options, target, null, null, false);
    }

    /** A plain field that may be written and left empty. */
    public static Field of(String key, Text name, FieldKind kind) {
        return new Field(key, name, kind, false, false, List.of(), null);
    }

    public boolean computed() {
        return formula != null;
    }

    public Field withKind(FieldKind other) {
        return new Field(key, name, other, required, readOnly, options, target, formula, group, custom);
    }

    public Field withRequired(boolean other) {
        return new Field(key, name, kind, other, readOnly, options, target, formula, group, custom);
    }

    public Field withReadOnly(boolean other) {
        return new Field(key, name, kind, required, other, options, target, formula, group, custom);
    }

    public Field withOptions(List<Option> other) {
        return new Field(key, name, kind, required, readOnly, other, target, formula, group, custom);
    }

    public Field withTarget(@Nullable String other) {
        return new Field(key, name, kind, required, readOnly, options, other, formula, group, custom);
    }

    /** Computed by the formula and so written by nobody; null: no longer computed. */
    public Field withFormula(@Nullable String other) {
        return new Field(key, name, kind, required, other != null, options, target, other, group, custom);
    }

    public Field withGroup(@Nullable String other) {
        return new Field(key, name, kind, required, readOnly, options, target, formula, other, custom);
    }

    public Field withCustom(boolean other) {
        return new Field(key, name, kind, required, readOnly, options, target, formula, group, other);
    }
}
