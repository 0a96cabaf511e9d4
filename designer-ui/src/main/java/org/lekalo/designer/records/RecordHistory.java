package org.lekalo.designer.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;

/** Who changed what and when, a person or a process; what was saved together stands together. */
final class RecordHistory extends Div {

    private static final int SHOWN_FIRST = 12;

    private final RecordsApi records;

    RecordHistory(RecordsApi records) {
        this.records = records;
        addClassNames("card", "history");
    }

    void show(RecordType type, RecordRef record) {
        show(type, together(records.history(record.type(), record.id())), SHOWN_FIRST);
    }

    private void show(RecordType type, List<List<Change>> moments, int most) {
        removeAll();
        add(new H3(getTranslation("history.title")));
        moments.stream().limit(most).forEach(changes -> add(moment(type, changes)));
        if (moments.size() > most) {
            var more = new Button(
                    getTranslation("history.more", moments.size() - most),
                    click -> show(type, moments, Integer.MAX_VALUE));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(more);
        }
    }

    private static List<List<Change>> together(List<Change> changes) {
        var moments = new ArrayList<List<Change>>();
        for (Change change : changes) {
            var last = moments.isEmpty() ? null : moments.get(moments.size() - 1);
            if (last != null && sameMoment(last.get(0), change)) {
                last.add(change);
            } else {
                moments.add(new ArrayList<>(List.of(change)));
            }
        }
        return moments;
    }

    private static boolean sameMoment(Change one, Change other) {
        return one.at().equals(other.at())
                && Objects.equals(one.by(), other.by())
                && Objects.equals(one.process(), other.process());
    }

    private Component moment(RecordType type, List<Change> changes) {
        var first = changes.get(0);
        var process = first.process();
        var by = first.byName();
        var who = new Span(process != null ? process : by == null ? "" : by);
        who.addClassName("history-who");
        who.setClassName("by-process", process != null);
        if (first.forName() != null) {
            who.setText(getTranslation("history.for", who.getText(), first.forName()));
        }
        var when = new Span(Formats.current().moment(first.at()));
        when.addClassName("quiet");
        var head = new Div(who, when);
        head.addClassName("history-head");
        var moment = new Div(head);
        moment.addClassName("history-moment");
        changes.forEach(change -> moment.add(sentence(type, change)));
        return moment;
    }

    private Component sentence(RecordType type, Change change) {
        if (change.field().equals("created_at")) {
            return new Div(new Span(getTranslation("history.created")));
        }
        if (change.field().startsWith("@")) {
            return participation(change);
        }
        var field = type.field(change.field());
        var label = new Span(
                field.map(known -> known.name().in(getLocale())).orElseGet(() -> getTranslation("history.field-gone"))
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
        sentence.add(new Span(to.isEmpty() ? getTranslation("history.cleared") : to));
        return sentence;
    }

    private Component participation(Change change) {
        var part = change.field().substring(1);
        return new Div(new Span(
                change.to() != null
                        ? getTranslation("history." + part + ".added", String.valueOf(change.toName()))
                        : getTranslation("history." + part + ".removed", String.valueOf(change.fromName()))));
    }

    private static String text(RecordType type, @Nullable Field field, @Nullable String value, @Nullable String name) {
        return field == null ? Objects.requireNonNullElse(value, "") : FieldText.of(type, field, value, name);
    }
}
