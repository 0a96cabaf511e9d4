package org.lekalo.library.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record type.
 *
 * @param readOnly kept by the system; neither a person nor a process writes it
 * @param options the choices of a {@link FieldKind#CHOICE}, otherwise empty
 * @param target the type a {@link FieldKind#REFERENCE} points at, otherwise null
 */
public record Field(
        String key,
        Text name,
        FieldKind kind,
        boolean required,
        boolean readOnly,
        List<Option> options,
        @Nullable String target) {}
