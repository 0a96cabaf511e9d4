package org.lekalo.designer.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Optional;

/** What is typed in a field and is nothing that the field takes, as a day that is in no calendar: it stays there, and is no value. */
public final class Unread {

    private Unread() {}

    /** What to say of it; empty where the field has a value, or nothing is typed. */
    @SuppressWarnings("unchecked")
    public static <V> Optional<String> in(HasValue<?, V> field) {
        if (!field.isEmpty()
                || !(field instanceof HasValidator<?> validated)
                || !(field instanceof Component component)) {
            return Optional.empty();
        }
        var read = ((HasValidator<V>) validated)
                .getDefaultValidator()
                .apply(field.getValue(), new ValueContext(new Binder<>(), component));
        return read.isError() ? Optional.of(read.getErrorMessage()) : Optional.empty();
    }
}
