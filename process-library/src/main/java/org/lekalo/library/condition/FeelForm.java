package org.lekalo.library.condition;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lekalo.library.record.FieldKind;

/**
 * How FEEL has the values of a kind of field.
 *
 * @param compared what of a value is held against another, to be written behind the field
 * @param emptyText whether no value may also be a text with nothing in it
 * @param literal of a row's value; empty where that is none of the kind
 */
record FeelForm(String compared, boolean emptyText, Function<String, Optional<String>> literal) {

    /** The kind of what stands before the name, where values are compared by it. */
    static Optional<FieldKind> comparedBy(String name) {
        return Stream.of(FieldKind.values())
                .filter(kind -> of(kind).compared().equals("." + name))
                .findFirst();
    }

    static FeelForm of(FieldKind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, CHOICE -> new FeelForm("", true, FeelLiteral::ofText);
            case MANY_CHOICE, FILE -> new FeelForm("", false, FeelLiteral::ofText);
            case NUMBER, MONEY -> new FeelForm("", false, FeelLiteral::ofNumber);
            case PERSON -> new FeelForm(".id", false, FeelLiteral::ofPerson);
            case REFERENCE -> new FeelForm(".ref", false, FeelLiteral::ofReference);
            case YES_NO -> new FeelForm("", false, FeelLiteral::ofAnswer);
            case DATE -> new FeelForm("", false, FeelLiteral::ofDate);
            case DATE_TIME -> new FeelForm("", false, FeelLiteral::ofMoment);
        };
    }
}
