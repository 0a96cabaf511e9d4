package org.lekalo.library.feel;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/** Lets expressions know what form a text has. */
final class SpelledTexts extends JavaCustomValueMapper {

    @Override
    public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
        return value instanceof SpelledText spelled ? Optional.of(new SpelledValue(spelled)) : Optional.empty();
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
        return Optional.empty();
    }

    /** Before the mapper for Java's own types. */
    @Override
    public int priority() {
        return 100;
    }
}
