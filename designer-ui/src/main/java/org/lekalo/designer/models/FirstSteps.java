package org.lekalo.designer.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.stream.Stream;

/** The way an analyst takes first, on the drawing while nothing but its start is there; it takes no press. */
final class FirstSteps extends Div {

    FirstSteps() {
        addClassName("first-steps");
        var steps = new OrderedList();
        Stream.of("one", "two", "three")
                .map(step -> new ListItem(getTranslation("models.begin." + step)))
                .forEach(steps::add);
        add(steps);
    }
}
