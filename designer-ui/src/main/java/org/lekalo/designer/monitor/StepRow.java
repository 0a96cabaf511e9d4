package org.lekalo.designer.monitor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.InstancesApi.Step;

/** One passage through a step: when, who, how long, and with which outcome. */
final class StepRow extends NativeButton {

    private final Formats formats = Formats.current();

    StepRow(Step step, boolean failed, Runnable selected) {
        addClassNames("step", failed ? "failed" : state(step));
        addClickListener(click -> selected.run());
        var name = new Span(step.name());
        name.addClassName("step-name");
        var what = new Div(name, about(step));
        what.addClassName("step-what");
        var when = new Div(started(step), took(step));
        when.addClassName("step-when");
        add(what, when);
    }

    private static String state(Step step) {
        if (step.cancelled()) {
            return "cancelled";
        }
        return step.endedAt() == null ? "running" : "done";
    }

    private Div about(Step step) {
        var about = new Div();
        about.addClassName("step-about");
        if (step.by() != null) {
            about.add(new Span(step.by()));
        }
        if (step.cancelled()) {
            about.add(new Pill(getTranslation("monitor.step.cancelled"), Pill.Tone.QUIET));
        } else if (step.outcome() != null && !step.outcome().isBlank()) {
            about.add(new Pill(step.outcome(), Pill.Tone.BRAND));
        }
        return about;
    }

    private Span started(Step step) {
        var started = new Span(formats.moment(step.startedAt()));
        started.setTitle(formats.dateTime(step.startedAt()));
        return started;
    }

    private Span took(Step step) {
        var took = new Span(step.took() == null ? "" : new Took(step.took()).in(formats.locale()));
        took.addClassName("quiet");
        return took;
    }
}
