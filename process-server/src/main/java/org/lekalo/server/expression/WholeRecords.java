package org.lekalo.server.expression;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/**
 * A record as the result of an expression is its reference; it is not read, nor are those it refers to. A person is what
 * is known of him.
 */
final class WholeRecords extends JavaCustomValueMapper {

    /** Otherwise the mapper for Java's own types would take names for an object with getters. */
    @Override
    public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
        return value instanceof Names names ? Optional.of(new ValContext(names)) : Optional.empty();
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
        if (!(value instanceof ValContext context)) {
            return Optional.empty();
        }
        if (context.context() instanceof PersonNames person) {
            return Optional.of(person.values());
        }
        return context.context() instanceof RecordNames record ? Optional.of(record.ref()) : Optional.empty();
    }

    /** Before the mapper for Java's own types. */
    @Override
    public int priority() {
        return 1_000;
    }
}
