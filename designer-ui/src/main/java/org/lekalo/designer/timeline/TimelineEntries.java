package org.lekalo.designer.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldText;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.monitor.MonitorNavigation;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.CardApi.AttachedFile;
import org.lekalo.library.contract.CardApi.Entry;
import org.lekalo.library.contract.CardApi.ProcessEvent;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordType;

/** The moments of a timeline that are no changes of fields: what was done, is to be done, was attached, went on. */
final class TimelineEntries {

    private final RecordType about;
    private final Vocabulary vocabulary;

    TimelineEntries(RecordType about, Vocabulary vocabulary) {
        this.about = about;
        this.vocabulary = vocabulary;
    }

    Optional<Component> of(Entry entry) {
        var change = entry.change();
        if (change != null) {
            return Optional.of(ChangeSentences.moment(about, List.of(change)));
        }
        var record = entry.record();
        if (record != null) {
            return Optional.of(record(entry, record));
        }
        var file = entry.file();
        if (file != null) {
            return Optional.of(file(entry, file));
        }
        return Optional.ofNullable(entry.process()).map(event -> process(entry, event));
    }

    private Component record(Entry entry, RecordView record) {
        var type = vocabulary.types().type(record.ref().type());
        var moment = moment(
                record.names().getOrDefault("owner", ""),
                entry.at(),
                record.ref().type());
        var line = new Div();
        line.addClassName("timeline-line");
        type.flatMap(known -> known.field("kind").map(field -> FieldText.of(known, field, record)))
                .filter(kind -> !kind.isEmpty())
                .ifPresent(kind -> line.add(new Pill(kind, Pill.Tone.BRAND)));
        line.add(new Anchor(RecordsNavigation.card(record.ref()), record.title()));
        if (record.ref().type().equals("todo")) {
            line.addComponentAsFirst(state(record));
        }
        moment.add(line);
        var text = String.valueOf(record.values().getOrDefault("text", ""));
        if (!text.isBlank() && !text.strip().equals(record.title())) {
            var body = new Div(new Span(text));
            body.addClassName("timeline-text");
            moment.add(body);
        }
        return moment;
    }

    private static Pill state(RecordView todo) {
        if (Boolean.parseBoolean(String.valueOf(todo.values().get("done")))) {
            return new Pill(I18NProvider.translate("timeline.todo.done"), Pill.Tone.GOOD);
        }
        var due = instant(todo.values().get("due"));
        if (due == null) {
            return new Pill(I18NProvider.translate("timeline.todo.open"), Pill.Tone.QUIET);
        }
        return new Pill(Formats.current().due(due), due.isBefore(Instant.now()) ? Pill.Tone.BAD : Pill.Tone.WARN);
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        try {
            return value == null ? null : Instant.parse(value.toString());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Component file(Entry entry, AttachedFile file) {
        var by = file.by();
        var moment = moment(by == null ? "" : by, entry.at(), "file");
        var line = new Div(Glyph.LINK.icon(), new Span(file.name()));
        line.addClassName("timeline-line");
        moment.add(line);
        return moment;
    }

    private static Component process(Entry entry, ProcessEvent event) {
        var by = event.by();
        var who = by == null ? event.process() : by;
        var forName = event.forName();
        var moment = moment(
                forName == null ? who : I18NProvider.translate("history.for", who, forName), entry.at(), "process");
        var sentence = new Anchor(MonitorNavigation.instance(event.instance()), sentence(event));
        var line = new Div(sentence);
        line.addClassName("timeline-line");
        var answer = event.answer();
        if (answer != null) {
            line.add(new Pill(answer, Pill.Tone.GOOD));
        }
        moment.add(line);
        var reason = event.reason();
        if (reason != null && !reason.isBlank()) {
            var why = new Div(new Span(reason));
            why.addClassName("timeline-text");
            moment.add(why);
        }
        return moment;
    }

    private static String sentence(ProcessEvent event) {
        return switch (event.what()) {
            case STARTED -> I18NProvider.translate("timeline.process.started", event.process());
            case TASK_DONE -> I18NProvider.translate("timeline.process.task-done", event.name());
            case ENDED -> I18NProvider.translate("timeline.process.ended", event.process());
            case CANCELLED -> I18NProvider.translate("timeline.process.cancelled", event.process());
        };
    }

    private static Div moment(String who, Instant at, String kind) {
        var name = new Span(who);
        name.addClassName("history-who");
        var when = new Span(Formats.current().moment(at));
        when.addClassName("quiet");
        var head = new Div(name, when);
        head.addClassName("history-head");
        var moment = new Div(head);
        moment.addClassNames("history-moment", "timeline-" + kind);
        return moment;
    }
}
