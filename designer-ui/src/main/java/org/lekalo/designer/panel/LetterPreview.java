package org.lekalo.designer.panel;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.FoundRecords;
import org.lekalo.designer.setting.Hint;
import org.lekalo.library.contract.LettersApi;
import org.lekalo.library.contract.LettersApi.Draft;
import org.lekalo.library.contract.LettersApi.Preview;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Match;

/** The letter as it would be about a record that one chooses; it follows what is set. */
final class LetterPreview extends Details {

    private final transient LettersApi letters;
    private final ComboBox<Match> record = new ComboBox<>();
    private final Div shown = new Div();
    private transient Map<String, String> properties;

    /** @param type of the process's records, null where no start says it yet */
    LetterPreview(Map<String, String> properties, @Nullable String type, RecordsApi records, LettersApi letters) {
        this.letters = letters;
        this.properties = new HashMap<>(properties);
        setSummaryText(getTranslation("panel.letter.preview"));
        addClassName("letter-preview");
        record.setPlaceholder(getTranslation("panel.letter.record"));
        record.setAriaLabel(getTranslation("panel.letter.record"));
        record.setEnabled(type != null);
        FoundRecords.in(
                record,
                text -> Optional.ofNullable(type)
                        .map(of -> records.lookup(of, text, FoundRecords.MOST))
                        .orElse(List.of()));
        record.addValueChangeListener(event -> show());
        shown.addClassName("letter-preview-shown");
        add(record, shown);
        if (type == null) {
            shown.add(new Hint(getTranslation("panel.form.no-type")));
        }
    }

    /** What is set is another now. */
    void show(Map<String, String> now) {
        if (!now.equals(properties)) {
            properties = new HashMap<>(now);
            show();
        }
    }

    /** Some of it is; null takes one away. */
    void change(Map<String, @Nullable String> changed) {
        changed.forEach((name, value) -> {
            if (value == null) {
                properties.remove(name);
            } else {
                properties.put(name, value);
            }
        });
        show();
    }

    private void show() {
        var chosen = record.getValue();
        shown.removeAll();
        if (chosen != null) {
            show(letters.preview(new Draft(chosen.ref(), properties)));
        }
    }

    private void show(Preview preview) {
        if (preview.problem() != null) {
            var problem = new Div(preview.problem());
            problem.addClassName("letter-preview-problem");
            shown.add(problem);
        }
        line("panel.letter.to", String.join(", ", preview.recipients()));
        line("panel.letter.reply-to", Optional.ofNullable(preview.replyTo()).orElse(""));
        line("panel.letter.attachments", String.join(", ", preview.attachments()));
        var subject = new Div(preview.subject());
        subject.addClassName("letter-preview-subject");
        var text = new Div(preview.text());
        text.addClassName("letter-text");
        shown.add(subject, text);
    }

    private void line(String key, String value) {
        if (!value.isEmpty()) {
            var name = new Span(getTranslation(key));
            name.addClassName("quiet");
            shown.add(new Div(name, new Span(" " + value)));
        }
    }
}
