package org.lekalo.server.expression;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Set;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.jspecify.annotations.Nullable;

/** Names whose values are looked up only when an expression asks for them. */
abstract class Names extends CustomContext {

    private final Reads reads;

    Names(Reads reads) {
        this.reads = reads;
    }

    final Reads reads() {
        return reads;
    }

    abstract Set<String> known();

    /** Null where the name has no value, or means nothing. */
    abstract @Nullable Object valueOf(String name);

    @Override
    public final VariableProvider variableProvider() {
        return new VariableProvider() {

            @Override
            public Option<Object> getVariable(String name) {
                return Option.apply(reads.noting(() -> valueOf(name)));
            }

            @Override
            public Iterable<String> keys() {
                return CollectionConverters.asScala(known());
            }
        };
    }
}
