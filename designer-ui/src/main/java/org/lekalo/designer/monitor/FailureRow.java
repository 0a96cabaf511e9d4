package org.lekalo.designer.monitor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.InstancesApi.Failure;

/** That a step failed on the way, why, and who had it tried again. */
final class FailureRow extends Div {

    private final Formats formats = Formats.current();

    FailureRow(Failure failure) {
        addClassNames("step", "failed", "step-failure");
        var name = new Span(failure.step());
        name.addClassName("step-name");
        var reason = new Span(failure.reason());
        var about = new Div(new Pill(getTranslation("monitor.step.failed"), Pill.Tone.BAD), reason);
        about.addClassName("step-about");
        var what = new Div(name, about);
        what.addClassName("step-what");
        var by = failure.retriedBy();
        var at = failure.retriedAt();
        if (by != null && at != null) {
            var again = new Div(new Span(getTranslation("monitor.step.retried", by, formats.moment(at))));
            again.addClassName("step-about");
            what.add(again);
        }
        var started = new Span(formats.moment(failure.at()));
        started.setTitle(formats.dateTime(failure.at()));
        var when = new Div(started);
        when.addClassName("step-when");
        add(what, when);
    }
}
