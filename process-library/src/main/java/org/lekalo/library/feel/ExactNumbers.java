package org.lekalo.library.feel;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/** A number as the result of an expression is what was computed; the mapper for Java's own types would make it a binary fraction. */
final class ExactNumbers extends JavaCustomValueMapper {

    @Override
    public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
        return value instanceof ValNumber number
                        && !(number.value().isWhole() && number.value().isValidLong())
                ? Optional.of(number.value().bigDecimal())
                : Optional.empty();
    }

    /** Before the mapper for Java's own types. */
    @Override
    public int priority() {
        return 100;
    }
}
