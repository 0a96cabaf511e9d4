package org.lekalo.designer.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.util.Optional;

/** Where one begins to fill in what a dialog asks for. */
public final class FirstField {

    private FirstField() {}

    /** Whoever opened the dialog types at once, without going through its heading first. */
    public static void focus(Component asking) {
        in(asking).filter(FirstField::isWritten).ifPresent(Focusable::focus);
    }

    private static Optional<Focusable<?>> in(Component component) {
        if (!component.isVisible()) {
            return Optional.empty();
        }
        return component instanceof Focusable<?> field && takesAValue(component)
                ? Optional.of(field)
                : component.getChildren().flatMap(child -> in(child).stream()).findFirst();
    }

    /** A picker of days would open at once on a phone, over what the dialog says. */
    private static boolean isWritten(Focusable<?> field) {
        return !(field instanceof DatePicker || field instanceof DateTimePicker);
    }

    private static boolean takesAValue(Component component) {
        return component instanceof HasValue<?, ?> value
                && !value.isReadOnly()
                && (!(component instanceof HasEnabled able) || able.isEnabled());
    }
}
