package org.lekalo.library.condition;

import java.util.Optional;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstDateTime;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.lekalo.library.record.FieldKind;

/** A literal of a syntax tree as a row's value, with the kind it shows. */
record ReadValue(FieldKind kind, String text) {

    static Optional<ReadValue> of(Object node) {
        if (node instanceof ConstNumber number) {
            return value(FieldKind.NUMBER, number.value().bigDecimal().toPlainString());
        }
        if (node instanceof ArithmeticNegation negation && negation.x() instanceof ConstNumber number) {
            return value(FieldKind.NUMBER, "-" + number.value().bigDecimal().toPlainString());
        }
        if (node instanceof ConstBool bool) {
            return value(FieldKind.YES_NO, String.valueOf(bool.value()));
        }
        if (node instanceof ConstDate date) {
            return value(FieldKind.DATE, date.value().toString());
        }
        if (node instanceof ConstDateTime time) {
            return value(FieldKind.DATE_TIME, time.value().toOffsetDateTime().toString());
        }
        if (node instanceof ConstLocalDateTime time) {
            return value(FieldKind.DATE_TIME, time.value().toString());
        }
        return text(node).flatMap(text -> value(FieldKind.TEXT, text));
    }

    private static Optional<String> text(Object node) {
        if (node instanceof ConstString string) {
            return Optional.of(string.value());
        }
        return node instanceof Addition sum
                ? text(sum.x()).flatMap(left -> text(sum.y()).map(right -> left + right))
                : Optional.empty();
    }

    private static Optional<ReadValue> value(FieldKind kind, String text) {
        return Optional.of(new ReadValue(kind, text));
    }
}
