package org.lekalo.designer.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldText;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** Who changed what and when, a person, in a process's task too, or a process; what was saved together stands together. */
final class ChangeSentences {

    private ChangeSentences() {}

    static Component moment(RecordType type, List<Change> changes) {
        var first = changes.get(0);
        var process = first.process();
        var by = first.byName();
        var who = new Span(by != null ? by : process == null ? "" : process);
        who.addClassName("history-who");
        who.setClassName("by-process", by == null && process != null);
        if (first.forName() != null) {
            who.setText(I18NProvider.translate("history.for", who.getText(), first.forName()));
        }
        var when = new Span(Formats.current().moment(first.at()));
        when.addClassName("quiet");
        var head = new Div(who, when);
        if (by != null && process != null) {
            var task = new Span(I18NProvider.translate("history.in-process", process));
            task.addClassName("quiet");
            head.add(task);
        }
        head.addClassName("history-head");
        var moment = new Div(head);
        moment.addClassName("history-moment");
        changes.forEach(change -> moment.add(sentence(type, change)));
        return moment;
    }

    private static Component sentence(RecordType type, Change change) {
        if (change.field().equals("created_at")) {
            return new Div(new Span(I18NProvider.translate("history.created")));
        }
        if (change.field().equals("@merged")) {
            return new Div(new Span(I18NProvider.translate("history.merged", String.valueOf(change.from()))));
        }
        if (change.field().startsWith("@")) {
            return participation(change);
        }
        var field = type.field(change.field());
        var label =
                new Span(field.map(known -> known.name().in(Formats.current().locale()))
                                .orElseGet(() -> I18NProvider.translate("history.field-gone"))
                        + ": ");
        label.addClassName("quiet");
        var sentence = new Div(label);
        sentence.addClassName("history-change");
        var from = text(type, field.orElse(null), change.from(), change.fromName());
        if (!from.isEmpty()) {
            var before = new Span(from);
            before.addClassName("history-from");
            sentence.add(before, new Span(" → "));
        }
        var to = text(type, field.orElse(null), change.to(), change.toName());
        sentence.add(new Span(to.isEmpty() ? I18NProvider.translate("history.cleared") : to));
        return sentence;
    }

    private static Component participation(Change change) {
        var part = change.field().substring(1);
        return new Div(new Span(
                change.to() != null
                        ? I18NProvider.translate("history." + part + ".added", String.valueOf(change.toName()))
                        : I18NProvider.translate("history." + part + ".removed", String.valueOf(change.fromName()))));
    }

    private static String text(RecordType type, @Nullable Field field, @Nullable String value, @Nullable String name) {
        return field == null ? Objects.requireNonNullElse(value, "") : FieldText.of(type, field, value, name);
    }
}
