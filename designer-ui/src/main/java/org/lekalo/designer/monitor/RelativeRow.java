package org.lekalo.designer.monitor;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.lekalo.library.contract.InstancesApi.Relative;

/** A run that called the one that is shown, or was called by it; leads there. */
final class RelativeRow extends Div {

    RelativeRow(Relative relative) {
        addClassName("relative");
        var title =
                relative.recordTitle().isBlank() ? getTranslation("monitor.record-deleted") : relative.recordTitle();
        var step = new Span(relative.process() + " · " + relative.step());
        step.addClassName("quiet");
        add(
                new Anchor(MonitorNavigation.instance(relative.id()), title),
                InstanceRow.state(relative.state()),
                new Div(step));
    }
}
