package org.lekalo.designer.card;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.EnterConfirms;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;

/** Writes down in one step what was said or done about a record: a note, a call, a letter, a meeting. */
final class ActivityComposer extends Div {

    private static final String ACTIVITY = "activity";
    private static final int LONGEST_TITLE = 120;

    private final RecordsApi records;
    private final Vocabulary vocabulary;
    private final Runnable added;
    private final Div kinds = new Div();
    private final TextArea text = new TextArea();
    private final Unsaved typed = new Unsaved(text);
    private final Button add = new Button();
    private @Nullable RecordRef about;
    private String kind = "note";

    ActivityComposer(RecordsApi records, Vocabulary vocabulary, Runnable added) {
        this.records = records;
        this.vocabulary = vocabulary;
        this.added = added;
        addClassNames("card", "composer");
        kinds.addClassName("timeline-kinds");
        kinds.getElement().setAttribute("role", "group");
        kinds.getElement().setAttribute("aria-label", getTranslation("composer.kinds"));
        text.setPlaceholder(getTranslation("composer.text"));
        text.setAriaLabel(getTranslation("composer.text"));
        text.setMaxHeight("12rem");
        text.setMaxLength(20_000);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.addValueChangeListener(change -> heard());
        add.setText(getTranslation("composer.add"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        add.setEnabled(false);
        add.setDisableOnClick(true);
        add.addClickListener(click -> {
            typed.letGo();
            try {
                add();
            } finally {
                add.setEnabled(!text.getValue().isBlank());
            }
        });
        typed.heldBy(add);
        typed.wakes(add);
        EnterConfirms.withControl(text, add);
        var foot = new Div(kinds, add);
        foot.addClassName("composer-foot");
        add(typed, foot);
    }

    /** Nothing is written about types that activities do not refer to. */
    void show(RecordRef record) {
        if (!record.equals(about)) {
            text.clear();
            typed.over();
        }
        about = record;
        setVisible(reference(record).isPresent());
        showKinds();
    }

    boolean isTouched() {
        return typed.isTouched();
    }

    /** Who took away all that he wrote has nothing to lose. */
    private void heard() {
        boolean blank = text.getValue().isBlank();
        add.setEnabled(!blank);
        if (blank) {
            typed.over();
        }
    }

    private Optional<Field> reference(RecordRef record) {
        return activity().stream()
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.pointsAt(record.type()))
                .findFirst();
    }

    private Optional<RecordType> activity() {
        return vocabulary.types().type(ACTIVITY);
    }

    private void showKinds() {
        kinds.removeAll();
        var options = activity()
                .flatMap(type -> type.field("kind"))
                .map(Field::options)
                .map(Option::offered)
                .orElse(List.of());
        options.forEach(option -> {
            var button = new Button(option.name().in(getLocale()), click -> {
                kind = option.key();
                showKinds();
                text.focus();
            });
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            button.addClassName("timeline-kind");
            button.getElement()
                    .setAttribute("aria-pressed", String.valueOf(option.key().equals(kind)));
            kinds.add(button);
        });
    }

    private void add() {
        if (about == null || text.getValue().isBlank()) {
            return;
        }
        try {
            records.create(ACTIVITY, values(about, text.getValue().strip()));
            text.clear();
            added.run();
        } catch (FieldsRefused refusal) {
            Note.refused(String.join(
                    " ", refusal.problems().stream().map(FieldProblem::text).toList()));
        }
    }

    private Map<String, Object> values(RecordRef record, String written) {
        var values = new HashMap<String, Object>();
        var first = written.lines().findFirst().orElse(written);
        values.put("title", first.length() > LONGEST_TITLE ? first.substring(0, LONGEST_TITLE - 1) + "…" : first);
        values.put("kind", kind);
        values.put("happened_at", Instant.now().toString());
        values.put("text", written);
        reference(record).ifPresent(field -> values.put(field.key(), record.toString()));
        return values;
    }
}
