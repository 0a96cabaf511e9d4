package org.lekalo.designer.panel;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Changed;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.condition.TextTemplate;

/** A text into which fields of the record can be put; what is wrong with a placeholder is said while it is written. */
final class TextWithPlaceholders extends Div {

    private static final int LONGEST = 4_000;

    private final TextArea text = new TextArea();

    TextWithPlaceholders(String label, String example, String written, Subjects subjects, Changed<String> changed) {
        addClassName("panel-stack");
        text.setLabel(label);
        text.setPlaceholder(example);
        text.setMaxLength(LONGEST);
        text.setMinRows(2);
        text.setValue(written);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> {
            check();
            changed.to(event.getValue());
        });
        var insert = new ComboBox<Subject>();
        insert.setPlaceholder(getTranslation("panel.text.insert"));
        insert.setAriaLabel(getTranslation("panel.text.insert"));
        insert.setItems(subjects.all());
        insert.setItemLabelGenerator(subject -> subject.label().in(getLocale()));
        insert.setEnabled(!subjects.all().isEmpty());
        insert.addValueChangeListener(event -> insert(insert, event.getValue()));
        check();
        add(text, insert);
    }

    private void insert(ComboBox<Subject> from, @Nullable Subject subject) {
        if (subject == null) {
            return;
        }
        from.clear();
        var placeholder = "{" + subject.feel() + "}";
        var written = text.getValue();
        boolean apart = !written.isEmpty() && !Character.isWhitespace(written.charAt(written.length() - 1));
        text.setValue(written + (apart ? " " : "") + placeholder);
    }

    private void check() {
        var template = TextTemplate.parse(text.getValue());
        var mistake = template.mistakes().stream().findFirst();
        text.setErrorMessage(mistake.map(wrong -> getTranslation("panel.text.mistake", wrong.feel()))
                .orElseGet(() -> template.unclosed() ? getTranslation("panel.text.unclosed") : ""));
        text.setInvalid(mistake.isPresent() || template.unclosed());
    }
}
