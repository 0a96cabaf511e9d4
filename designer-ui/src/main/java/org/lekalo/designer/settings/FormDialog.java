package org.lekalo.designer.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.designer.look.EnterConfirms;
import org.lekalo.designer.look.FirstField;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.OnlyFromList;
import org.lekalo.designer.look.Unread;
import org.lekalo.library.contract.Refusals.FieldsRefused;

/** Asks for a few values; what the server refuses is said at the field it is about. */
public final class FormDialog extends AskingDialog {

    private final FormLayout form = new FormLayout();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Map<HasValue<?, ?>, HasValidation> needed = new LinkedHashMap<>();
    private final Button confirm;

    public FormDialog(String title, String action, Runnable save) {
        setHeaderTitle(title);
        setWidth("32rem");
        setMaxWidth("95vw");
        setCloseOnOutsideClick(false);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form);
        confirm = primary(action, () -> save(save));
        getFooter().add(cancel(getTranslation("settings.cancel")), confirm);
    }

    @Override
    public void open() {
        super.open();
        FirstField.focus(form);
    }

    /** @param key what the server calls the field */
    public <C extends Component & HasValidation & HasValue<?, ?>> FormDialog with(String key, C field) {
        fields.put(key, field);
        field.addValueChangeListener(event -> field.setInvalid(false));
        EnterConfirms.in(field, confirm);
        if (field instanceof ComboBox<?> box) {
            OnlyFromList.in(box);
        }
        form.add(field);
        return this;
    }

    /** A field that must be filled in before anything is saved. */
    public <C extends Component & HasValidation & HasValue<?, ?>> FormDialog withNeeded(String key, C field) {
        needed.put(field, field);
        field.setRequiredIndicatorVisible(true);
        return with(key, field);
    }

    public FormDialog saying(Component text) {
        form.add(text);
        return this;
    }

    /** Whether something was typed that is in no list; it is said at its field. */
    private boolean strays() {
        boolean found = false;
        for (var field : fields.values()) {
            if (field instanceof ComboBox<?> box) {
                var sentence = OnlyFromList.stray(box);
                sentence.ifPresent(said -> say(field, said));
                OnlyFromList.said(box);
                found |= sentence.isPresent();
            }
        }
        return found;
    }

    /** Whether something is typed that its field does not take; it is said there. */
    private boolean unread() {
        boolean found = false;
        for (var field : fields.values()) {
            var sentence = field instanceof HasValue<?, ?> value ? Unread.in(value) : Optional.<String>empty();
            sentence.ifPresent(said -> say(field, said));
            found |= sentence.isPresent();
        }
        return found;
    }

    private static void say(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    private void save(Runnable save) {
        needed.forEach((value, field) -> {
            if (value.isEmpty()) {
                say(field, Unread.in(value).orElseGet(() -> getTranslation("form.required")));
            }
        });
        if (strays() || unread() || needed.keySet().stream().anyMatch(HasValue::isEmpty)) {
            return;
        }
        try {
            save.run();
            close();
        } catch (FieldsRefused refused) {
            refused.problems().forEach(problem -> {
                var field = fields.get(problem.field());
                if (field == null) {
                    Note.refused(problem.text());
                } else {
                    say(field, problem.text());
                }
            });
        }
    }
}
