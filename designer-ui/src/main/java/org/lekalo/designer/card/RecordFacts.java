package org.lekalo.designer.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.lekalo.designer.field.FieldText;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;

/** A record to look at: its title, which leads to its card, and what is known of it. */
public final class RecordFacts extends Div {

    private static final Set<String> ELSEWHERE =
            Set.of("title", "created_at", "created_by", "changed_at", "changed_by");

    public RecordFacts(RecordType type, RecordView record) {
        addClassName("record-facts");
        add(title(record));
        for (Field field : type.fields()) {
            var text = FieldText.of(type, field, record);
            if (!text.isEmpty() && !ELSEWHERE.contains(field.key())) {
                add(fact(field, text, record));
            }
        }
    }

    private static Component title(RecordView record) {
        var title = new Anchor(
                RecordsNavigation.card(record.ref()),
                Glyph.ofRecordType(record.ref().type()).icon(),
                new Span(record.title()));
        title.addClassName("record-facts-title");
        return title;
    }

    private Component fact(Field field, String text, RecordView record) {
        var label = new Span(field.name().in(getLocale()));
        label.addClassName("quiet");
        var fact = new Div(label, value(field, text, record));
        fact.addClassName("record-fact");
        return fact;
    }

    private static Component value(Field field, String text, RecordView record) {
        var value = record.values().get(field.key());
        return field.kind() == FieldKind.REFERENCE && value != null
                ? new Anchor(RecordsNavigation.card(RecordRef.of(value.toString())), text)
                : new Span(text);
    }
}
