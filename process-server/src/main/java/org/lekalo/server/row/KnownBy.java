package org.lekalo.server.row;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.TextForm;

/**
 * By what a record is known, whatever the spelling: the content of a column with an entry for each telephone, mail and tax
 * number of a field. A number with an extension has a second entry, so that it is found without it.
 */
public final class KnownBy {

    static final org.jooq.Field<String[]> COLUMN =
            DSL.field(DSL.name(RecordTable.ALIAS, "_known_by"), SQLDataType.CLOB.array());

    /** Longer ones are no telephones or mails, and no index takes them. */
    private static final int LONGEST = 300;

    private KnownBy() {}

    static String[] of(RecordType type, Map<String, Object> values) {
        return type.fields().stream()
                .filter(field -> field.form() != null)
                .flatMap(field -> Optional.ofNullable(values.get(field.key())).stream()
                        .flatMap(value -> field.known(value.toString()).stream())
                        .map(known -> entry(field, known)))
                .distinct()
                .toArray(String[]::new);
    }

    static boolean isKept(RecordType type) {
        return type.fields().stream().anyMatch(field -> field.form() != null);
    }

    private static String entry(Field field, String normal) {
        return field.key() + "=" + normal.substring(0, Math.min(normal.length(), LONGEST));
    }

    /** Whether one of the fields has one of the normal forms; a number finds also the one that has an extension. */
    public static Condition holds(Collection<Field> fields, Collection<String> normal) {
        return any(fields.stream()
                .flatMap(field -> normal.stream()
                        .flatMap(one -> field.form() == TextForm.TELEPHONE && !one.contains(TextForm.EXTENSION)
                                ? Stream.of(entry(field, one), entry(field, one + TextForm.EXTENSION))
                                : Stream.of(entry(field, one)))));
    }

    /** As {@link #holds}, as {@link TextForm#alike} tells. */
    public static Condition alike(Collection<Field> fields, Set<String> normal) {
        return any(fields.stream()
                .flatMap(field -> Optional.ofNullable(field.form()).stream()
                        .flatMap(form -> form.alike(normal).stream())
                        .map(one -> entry(field, one))));
    }

    private static Condition any(Stream<String> entries) {
        var wanted = entries.distinct().toArray(String[]::new);
        return wanted.length == 0
                ? DSL.falseCondition()
                : DSL.condition("{0} && {1}", COLUMN, DSL.val(wanted, SQLDataType.CLOB.array()));
    }

    /** Whether a telephone, mail or tax number of the field holds the text somewhere. */
    public static Condition contains(Field field, String text) {
        var piece = SearchText.escaped(text);
        return DSL.condition("known_text({0}) like {1}", COLUMN, DSL.val("%" + piece + "%"))
                .and(DSL.condition(
                        "exists (select from unnest({0}) known where known like {1})",
                        COLUMN, DSL.val(SearchText.escaped(field.key()) + "=%" + piece + "%")));
    }
}
