package org.lekalo.library.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Text;

/**
 * Something a condition can compare.
 *
 * @param path what a {@link ConditionRow} names
 * @param options the choices of a choice, otherwise empty
 * @param target the record type a reference points at, otherwise null
 */
public record Subject(
        String path,
        Text label,
        FieldKind kind,
        List<Option> options,
        @Nullable String target) {

    /** The subject as FEEL names it, to be put into a formula or a text. */
    public String feel() {
        return FeelPath.write(path);
    }
}
