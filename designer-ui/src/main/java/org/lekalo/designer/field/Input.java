package org.lekalo.designer.field;

import com.vaadin.flow.component.AbstractField;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A component, and what it holds as the server has it.
 *
 * @param toServer of what stands in it
 * @param fromServer the other way; null where that cannot be shown
 */
public record Input<V>(
        AbstractField<?, V> component,
        Function<V, @Nullable Object> toServer,
        Function<Object, @Nullable V> fromServer) {

    /** Null where it is empty. */
    public @Nullable Object value() {
        return component.isEmpty() ? null : toServer.apply(component.getValue());
    }

    /** @param value null clears */
    public void show(@Nullable Object value) {
        V shown = value == null ? null : fromServer.apply(value);
        if (shown == null) {
            component.clear();
        } else {
            component.setValue(shown);
        }
    }
}
