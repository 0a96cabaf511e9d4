package org.lekalo.designer.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.stream.Stream;

/** The next steps, for one who has nothing selected; in full while the drawing is still empty. */
final class HowToBegin extends Div {

    HowToBegin(boolean empty) {
        addClassName("panel-begin");
        var steps = new OrderedList();
        Stream.of("one", "two", "three")
                .map(step -> getTranslation((empty ? "panel.begin." : "panel.go-on.") + step))
                .map(ListItem::new)
                .forEach(steps::add);
        add(new H3(getTranslation(empty ? "panel.begin" : "panel.go-on")), steps);
    }
}
