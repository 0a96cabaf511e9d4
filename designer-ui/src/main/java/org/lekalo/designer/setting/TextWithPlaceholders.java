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

/**
 * A text into which fields of the record can be put, where it is being written; what the placeholders stand for and what is wrong
 * with one is said meanwhile.
 */
public final class TextWithPlaceholders extends Div {

    private static final int LONGEST = 4_000;
    private static final String CARET = "element.inputElement.selectionStart";

    private final TextArea text = new TextArea();
    private final ComboBox<Subject> insert = new ComboBox<>();
    private final PlaceholderChips chips = new PlaceholderChips();
    private final SerializableSupplier<Subjects> subjects;
    private int caret = Integer.MAX_VALUE;

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
        text.getElement()
                .addEventListener(
                        "focusout", left -> caret = (int) left.getEventData().getNumber(CARET))
                .addEventData(CARET);
        insert.setPlaceholder(getTranslation("panel.text.insert"));
        insert.setAriaLabel(getTranslation("panel.text.insert"));
        insert.setItems(query ->
                fitting(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        insert.setItemLabelGenerator(subject -> subject.label().in(getLocale()));
        insert.addValueChangeListener(event -> insert(event.getValue()));
        offer();
        check();
        add(text, chips, insert);
    }

    void setRequired(boolean required) {
        text.setRequiredIndicatorVisible(required);
    }

    void setHelp(String help) {
        text.setHelperText(help);
    }

    /** What can be put in may be something else now. */
    public void offer() {
        var now = subjects.get();
        insert.setEnabled(!now.all().isEmpty());
        chips.show(text.getValue(), now);
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
        var written = text.getValue();
        int at = Math.min(caret, written.length());
        var before = written.substring(0, at);
        var after = written.substring(at);
        var put = apart(before) + "{" + subject.feel() + "}";
        text.setValue(before + put + after);
        goOnWriting(at + put.length());
    }

    private static String apart(String before) {
        boolean inAWord = before.matches("(?s).*[^\\s«“\"(]");
        return inAWord ? " " : "";
    }

    private void goOnWriting(int at) {
        caret = at;
        text.focus();
        text.getElement().executeJs("this.inputElement.setSelectionRange($0, $0)", at);
    }

    private void check() {
        chips.show(text.getValue(), subjects.get());
        var template = TextTemplate.parse(text.getValue());
        var mistake = template.mistakes().stream().findFirst();
        text.setErrorMessage(mistake.map(wrong -> getTranslation("panel.text.mistake", wrong.feel()))
                .orElseGet(() -> template.unclosed() ? getTranslation("panel.text.unclosed") : ""));
        text.setInvalid(mistake.isPresent() || template.unclosed());
    }
}
