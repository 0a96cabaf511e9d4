package org.lekalo.designer.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.lekalo.designer.look.ActionButton;
import org.lekalo.designer.look.Apart;
import org.lekalo.designer.look.Drawn;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.monitor.MonitorNavigation;
import org.lekalo.designer.monitor.ProgressWords;
import org.lekalo.designer.todo.TaskLink;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Incident;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Retry;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.Startable;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.record.RecordRef;

/** What runs on a record, where it stands, with whom and since when; and what may be started on it. */
final class RunningOnRecord extends Div {

    /** More would stand between the head of a card and its content. */
    private static final int MOST_BUTTONS = 4;

    private final InstancesApi instances;
    private final Div startButtons = new Div();
    private final Drawn<Shown> drawn = new Drawn<>();

    private record Shown(RecordRef record, List<Row> rows, List<Startable> startable) {}

    RunningOnRecord(InstancesApi instances) {
        this.instances = instances;
        addClassNames("card", "running");
        startButtons.addClassName("start-buttons");
    }

    Component startButtons() {
        return startButtons;
    }

    /** Returns what runs. */
    List<Row> show(RecordRef record) {
        var shown = new Shown(record, instances.ofRecord(record), instances.startable(record));
        drawn.by(shown, () -> draw(shown));
        return shown.rows();
    }

    private void draw(Shown shown) {
        removeAll();
        add(new H3(getTranslation("running.title")));
        var rows = shown.rows();
        rows.forEach(row -> add(row(row)));
        if (rows.isEmpty()) {
            var nothing = new Paragraph(getTranslation("running.nothing"));
            nothing.addClassName("quiet");
            add(nothing);
        }
        startButtons.removeAll();
        var called =
                Apart.by(shown.startable(), RunningOnRecord::called, Startable::process, one -> "№ " + one.model());
        if (shown.startable().size() > MOST_BUTTONS) {
            startButtons.add(startMenu(shown, called));
        } else {
            shown.startable().forEach(one -> startButtons.add(starting(called.apply(one), one, shown.record())));
        }
    }

    private static String called(Startable startable) {
        return startable.label().isBlank() ? startable.process() : startable.label();
    }

    private Button starting(String label, Startable startable, RecordRef record) {
        var button = new ActionButton(label, () -> start(startable, record));
        button.setIcon(Glyph.PLAY.icon());
        button.setTooltipText(label + ". " + getTranslation("running.start", startable.process()));
        ofWhich(startable, label).ifPresent(process -> button.getElement().appendChild(process.getElement()));
        return button;
    }

    private MenuBar startMenu(Shown shown, Function<Startable, String> called) {
        var menu = new MenuBar();
        var items = menu.addItem(getTranslation("running.start.menu")).getSubMenu();
        shown.startable().forEach(one -> {
            var label = called.apply(one);
            var words = new Div(new Span(label));
            words.addClassName("start-words");
            ofWhich(one, label).ifPresent(words::add);
            items.addItem(words, click -> start(one, shown.record()));
        });
        return menu;
    }

    /** The process's name, where the label does not say it. */
    private static Optional<Span> ofWhich(Startable startable, String label) {
        if (label.contains(startable.process())) {
            return Optional.empty();
        }
        var process = new Span(startable.process());
        process.addClassNames("quiet", "start-process");
        return Optional.of(process);
    }

    private void start(Startable startable, RecordRef record) {
        instances.start(new Start(startable.model(), record));
        Note.done(getTranslation("running.started", startable.process()));
        show(record);
    }

    private Component row(Row row) {
        var process = new Anchor(MonitorNavigation.instance(row.id()), row.process());
        process.addClassName("running-process");
        var head = new Div(process, state(row.state()));
        head.addClassName("running-head");
        var run = new Div(head);
        run.addClassName("running-row");
        row.positions().forEach(position -> run.add(position(row, position)));
        var when = new Span(when(row));
        when.addClassName("quiet");
        run.add(when);
        return run;
    }

    private Pill state(State state) {
        var tone = switch (state) {
            case RUNNING -> Pill.Tone.BRAND;
            case FAILED -> Pill.Tone.BAD;
            case COMPLETED -> Pill.Tone.GOOD;
            case CANCELLED -> Pill.Tone.QUIET;
        };
        return new Pill(getTranslation("running.state." + state.name().toLowerCase(Locale.ROOT)), tone);
    }

    private Component position(Row row, Position position) {
        var formats = Formats.current();
        var step = TaskLink.of(position);
        step.addClassName("running-step");
        var with = position.with();
        var awaited = with == null ? position.awaits() : with;
        var details = new Span(
                awaited == null
                        ? getTranslation("running.since", formats.since(position.since()))
                        : getTranslation("running.with", awaited, formats.since(position.since())));
        details.addClassName("quiet");
        var place = new Div(step, details);
        place.addClassName("running-position");
        if (position.progress() != null) {
            place.add(new ProgressWords(position.progress()));
        }
        var due = position.due();
        if (due != null) {
            place.add(
                    new Span(with == null ? getTranslation("running.until", formats.dateTime(due)) : formats.due(due)));
        }
        var incident = position.incident();
        if (incident != null) {
            var reason = new Span(incident.reason());
            reason.addClassName("running-incident");
            place.add(reason);
            if (incident.mayRetry()) {
                place.add(retrying(row, incident));
            }
        }
        return place;
    }

    private Button retrying(Row row, Incident incident) {
        var button = new ActionButton(getTranslation("running.retry"), () -> {
            instances.retry(row.id(), new Retry(incident.id()));
            Note.done(getTranslation("running.retried"));
            show(row.record());
        });
        button.setIcon(Glyph.RETRY.icon());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String when(Row row) {
        var formats = Formats.current();
        var ended = row.endedAt();
        return ended == null
                ? getTranslation("running.started-at", formats.moment(row.startedAt()))
                : getTranslation("running.ended-at", formats.moment(ended));
    }
}
