package org.lekalo.library.record;

import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * @param form what a {@link FieldKind#TEXT} holds that has a normal form; null for any text and other kinds
 * @param bounds of a {@link FieldKind#NUMBER} or {@link FieldKind#MONEY} that is filled in
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
        boolean custom,
        @Nullable TextForm form,
        Bounds bounds) {

    public Field {
        bounds = Objects.requireNonNullElse(bounds, Bounds.NONE);
    }

    public Field(
            String key,
            Text name,
            FieldKind kind,
            boolean required,
            boolean readOnly,
            List<Option> options,
            @Nullable String target) {
        this(key, name, kind, required, readOnly, options, target, null, null, false, null, Bounds.NONE);
    }

    /** A plain field that may be written and left empty. */
    public static Field of(String key, Text name, FieldKind kind) {
        return new Field(key, name, kind, false, false, List.of(), null);
    }

    public boolean computed() {
        return formula != null;
    }

    /** Whether somebody can write a value down for it, at its place or in a file of many records. */
    public boolean writable() {
        return !readOnly && !kind.isAttached();
    }

    /** Whether it refers to records of the type. */
    public boolean pointsAt(String type) {
        return kind == FieldKind.REFERENCE && type.equals(target);
    }

    /** Whether it says when somebody was born, which is never in the future. */
    public boolean birthday() {
        return kind == FieldKind.DATE && key.equals("birthday");
    }

    /** What a text of the field is recognised by: two name the same where they have one in common. */
    public Set<String> normal(String text) {
        return form == null ? Set.of(TextForm.plain(text)) : form.normal(text);
    }

    /** What a text of the field is known by; {@link #alike} of another one has some of it where both name the same. */
    public Set<String> known(String text) {
        return form == null ? normal(text) : form.known(form.normal(text));
    }

    public Set<String> alike(String text) {
        return form == null ? normal(text) : form.alike(form.normal(text));
    }

    /** Whether the text says nothing that the known one does not, as a number whose extension is known. */
    public boolean says(String known, String text) {
        var said = known(known);
        return normal(text).stream().allMatch(one -> said.contains(one) || said.contains(one + TextForm.EXTENSION));
    }

    public Field withKind(FieldKind other) {
        return new Field(key, name, other, required, readOnly, options, target, formula, group, custom, form, bounds);
    }

    public Field withRequired(boolean other) {
        return new Field(key, name, kind, other, readOnly, options, target, formula, group, custom, form, bounds);
    }

    public Field withReadOnly(boolean other) {
        return new Field(key, name, kind, required, other, options, target, formula, group, custom, form, bounds);
    }

    public Field withOptions(List<Option> other) {
        return new Field(key, name, kind, required, readOnly, other, target, formula, group, custom, form, bounds);
    }

    public Field withTarget(@Nullable String other) {
        return new Field(key, name, kind, required, readOnly, options, other, formula, group, custom, form, bounds);
    }

    /** Computed by the formula and so written by nobody; null: no longer computed. */
    public Field withFormula(@Nullable String other) {
        return new Field(key, name, kind, required, other != null, options, target, other, group, custom, form, bounds);
    }

    public Field withGroup(@Nullable String other) {
        return new Field(key, name, kind, required, readOnly, options, target, formula, other, custom, form, bounds);
    }

    public Field withCustom(boolean other) {
        return new Field(key, name, kind, required, readOnly, options, target, formula, group, other, form, bounds);
    }

    public Field withForm(@Nullable TextForm other) {
        return new Field(key, name, kind, required, readOnly, options, target, formula, group, custom, other, bounds);
    }

    public Field withBounds(Bounds other) {
        return new Field(key, name, kind, required, readOnly, options, target, formula, group, custom, form, other);
    }
}
