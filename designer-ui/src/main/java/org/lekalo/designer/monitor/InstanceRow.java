package org.lekalo.designer.monitor;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.InstancesApi.Incident;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.State;

/** One instance in the list: about which record, where it stands and with whom, or why it does not go on. */
final class InstanceRow extends Div {

    private final Formats formats = Formats.current();

    InstanceRow(Row instance) {
        addClassNames("task-row", "instance-row");
        setClassName("late", instance.state() == State.FAILED);
        var link = new Anchor(MonitorNavigation.instance(instance.id()), title(instance), about(instance));
        link.addClassName("row-link");
        var where = new Div();
        where.addClassName("instance-row-where");
        instance.positions().stream().limit(2).map(this::position).forEach(where::add);
        if (instance.positions().size() > 2) {
            where.add(quiet(
                    getTranslation("monitor.more-steps", instance.positions().size() - 2)));
        }
        add(link, where, state(instance.state()), when(instance));
    }

    private Span title(Row instance) {
        var title = new Span(
                instance.recordTitle().isBlank() ? getTranslation("monitor.record-deleted") : instance.recordTitle());
        title.addClassName("task-row-name");
        return title;
    }

    private Span about(Row instance) {
        var about = new Span(new Span(instance.process()));
        about.addClassName("task-row-about");
        if (instance.startedBy() != null) {
            about.add(new Span(getTranslation("monitor.started-by", instance.startedBy())));
        }
        return about;
    }

    private Div position(Position position) {
        var step = new Span(position.step());
        step.addClassName("instance-row-step");
        var place = new Div(step, standing(position));
        if (position.progress() != null) {
            place.add(new ProgressWords(position.progress()));
        }
        return place;
    }

    private Span standing(Position position) {
        return Optional.ofNullable(position.incident())
                .map(Incident::reason)
                .map(reason -> {
                    var why = new Span(reason);
                    why.addClassName("instance-row-reason");
                    return why;
                })
                .orElseGet(() -> quiet(waiting(position)));
    }

    private String waiting(Position position) {
        var since = formats.since(position.since());
        if (position.awaits() != null) {
            return getTranslation("monitor.waits-for", position.awaits(), since);
        }
        return position.with() == null
                ? getTranslation("monitor.waits", since)
                : getTranslation("monitor.waits-for", position.with(), since);
    }

    static Pill state(State state) {
        var tone = switch (state) {
            case RUNNING -> Pill.Tone.BRAND;
            case FAILED -> Pill.Tone.BAD;
            case COMPLETED -> Pill.Tone.GOOD;
            case CANCELLED -> Pill.Tone.QUIET;
        };
        var pill = new Pill("", tone);
        pill.setText(pill.getTranslation(InstanceFilters.key(state)));
        return pill;
    }

    private Span when(Row instance) {
        var ended = instance.endedAt();
        var when = quiet(
                ended == null
                        ? getTranslation("monitor.started-at", formats.moment(instance.startedAt()))
                        : getTranslation("monitor.ended-at", formats.moment(ended)));
        when.addClassName("instance-row-when");
        return when;
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
