package org.lekalo.designer.types;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.designer.look.EnterConfirms;
import org.lekalo.designer.look.Note;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Text;

/** A dialog whose answers are asked of the server; what it refuses is shown at the answer, and nothing typed is lost. */
abstract class SettingsDialog extends AskingDialog {

    private static final int LONGEST_NAME = 100;

    private final Map<String, HasValidationProperties> answers = new LinkedHashMap<>();
    private final Div content = new Div();
    private final Button go = new Button();

    SettingsDialog(String title) {
        setHeaderTitle(title);
        setWidth("34rem");
        setMaxWidth("95vw");
        setCloseOnOutsideClick(false);
        content.addClassName("types-form");
        add(content);
    }

    final void place(Component... parts) {
        content.add(parts);
    }

    final <F extends Component & HasValidationProperties> F answer(String member, F field) {
        answers.put(member, field);
        return field;
    }

    final TextField name(String label, String value) {
        var field = new TextField(label);
        field.setMaxLength(LONGEST_NAME);
        field.setManualValidation(true);
        field.setValue(value);
        field.setWidthFull();
        return field;
    }

    /** The name in Russian; the one in English may be left out. */
    final Div names(String member, String label, Text value, TextField russian, TextField english) {
        russian.setLabel(label);
        russian.setValue(value.ru());
        english.setLabel(getTranslation("metadata.in-english"));
        english.setValue(value.en().equals(value.ru()) ? "" : value.en());
        english.setPlaceholder(getTranslation("metadata.in-english.same"));
        EnterConfirms.in(russian, go);
        EnterConfirms.in(english, go);
        var both = new Div(answer(member, russian), english);
        both.addClassName("types-names");
        return both;
    }

    final void actions(String label, Runnable asked) {
        go.setText(label);
        go.addClickListener(click -> {
            try {
                attempt(asked);
            } finally {
                go.setEnabled(isOpened());
            }
        });
        go.setDisableOnClick(true);
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel(getTranslation("metadata.cancel")), go);
    }

    /** Closes when it was done. */
    private void attempt(Runnable asked) {
        answers.values().forEach(answer -> answer.setInvalid(false));
        try {
            asked.run();
            close();
        } catch (FieldsRefused refused) {
            refused.problems().forEach(this::show);
        }
    }

    private void show(FieldProblem problem) {
        var answer = answers.get(problem.field());
        if (answer == null) {
            Note.refused(problem.text());
        } else {
            answer.setErrorMessage(problem.text());
            answer.setInvalid(true);
        }
    }
}
