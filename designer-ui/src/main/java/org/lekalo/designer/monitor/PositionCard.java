package org.lekalo.designer.monitor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.InstancesApi.Position;

/** Where a token stands: the step, with whom, since when and until when. */
final class PositionCard extends Div {

    private final Formats formats = Formats.current();

    PositionCard(Position position) {
        addClassName("position");
        setClassName("failed", position.incident() != null);
        var step = new Span(position.step());
        step.addClassName("position-step");
        add(step);
        if (position.with() != null) {
            var with = new Div(Glyph.PERSON.icon(), new Span(position.with()));
            with.addClassName("position-with");
            add(with);
        }
        if (position.awaits() != null) {
            var awaits = new Div(Glyph.CLOCK.icon(), new Span(getTranslation("monitor.awaits", position.awaits())));
            awaits.addClassName("position-with");
            add(awaits);
        }
        if (position.progress() != null) {
            add(new ProgressWords(position.progress()));
        }
        var times = new Div(since(position.since()));
        times.addClassName("position-times");
        if (position.due() != null) {
            times.add(position.with() == null ? until(position.due()) : due(position.due()));
        }
        add(times);
    }

    private Span since(Instant since) {
        var text = new Span(getTranslation("monitor.waits", formats.since(since)));
        text.addClassName("quiet");
        text.setTitle(getTranslation("monitor.since", formats.dateTime(since)));
        return text;
    }

    /** A wait that nobody can be late for. */
    private Pill until(Instant until) {
        return new Pill(getTranslation("monitor.until", formats.dateTime(until)), Pill.Tone.QUIET);
    }

    private Pill due(Instant due) {
        boolean late = due.isBefore(formats.clock().instant());
        var text = late ? formats.due(due) : getTranslation("monitor.due", formats.due(due));
        var pill = new Pill(text, late ? Pill.Tone.BAD : Pill.Tone.QUIET);
        pill.setTitle(formats.dateTime(due));
        return pill;
    }
}
