package org.lekalo.designer.setting;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Changed;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.condition.TextTemplate;

/** A text into which fields of the record can be put; what is wrong with a placeholder is said while it is written. */
public final class TextWithPlaceholders extends Div {

    private static final int LONGEST = 4_000;

    private final TextArea text = new TextArea();
    private final ComboBox<Subject> insert = new ComboBox<>();
    private final SerializableSupplier<Subjects> subjects;

    /** @param subjects asked for each time somebody looks at them */
    public TextWithPlaceholders(
            String label,
            String example,
            String written,
            SerializableSupplier<Subjects> subjects,
            Changed<String> changed) {
        this.subjects = subjects;
        addClassName("panel-stack");
        text.setLabel(label);
        text.setPlaceholder(example);
        text.setMaxLength(LONGEST);
        text.setMinRows(2);
        text.setManualValidation(true);
        text.setValue(written);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> {
            check();
            changed.to(event.getValue());
        });
        insert.setPlaceholder(getTranslation("panel.text.insert"));
        insert.setAriaLabel(getTranslation("panel.text.insert"));
        insert.setItems(query ->
                fitting(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        insert.setItemLabelGenerator(subject -> subject.label().in(getLocale()));
        insert.addValueChangeListener(event -> insert(event.getValue()));
        offer();
        check();
        add(text, insert);
    }

    void setRequired(boolean required) {
        text.setRequiredIndicatorVisible(required);
    }

    void setHelp(String help) {
        text.setHelperText(help);
    }

    /** What can be put in may be something else now. */
    public void offer() {
        insert.setEnabled(!subjects.get().all().isEmpty());
    }

    private Stream<Subject> fitting(String part) {
        var sought = part.toLowerCase(Locale.ROOT);
        return subjects.get().all().stream()
                .filter(subject ->
                        subject.label().in(getLocale()).toLowerCase(Locale.ROOT).contains(sought));
    }

    private void insert(@Nullable Subject subject) {
        if (subject == null) {
            return;
        }
        insert.clear();
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
