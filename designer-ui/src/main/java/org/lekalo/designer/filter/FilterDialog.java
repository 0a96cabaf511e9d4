package org.lekalo.designer.filter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.RefusedFields;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.designer.look.EnterConfirms;
import org.lekalo.library.contract.ListsApi.SavedFilter;
import org.lekalo.library.contract.ListsApi.Sharing;
import org.lekalo.library.contract.Refusal;

/** Saves a filter under a name, or changes and takes away a saved one. */
final class FilterDialog extends AskingDialog {

    private final TextField name = new TextField();
    private final RadioButtonGroup<Sharing> sharing = new RadioButtonGroup<>();
    private final Checkbox start = new Checkbox();

    /** What is done with it; each may be refused. */
    interface Actions {

        void save(String name, Sharing sharing, boolean start);

        void delete();
    }

    /** @param saved what is changed; null saves a new one */
    FilterDialog(@Nullable SavedFilter saved, boolean startsHere, Actions actions) {
        setHeaderTitle(getTranslation(saved == null ? "lists.filter.new" : "lists.filter.change"));
        setWidth("min(28rem, 94vw)");
        askName();
        askSharing();
        start.setLabel(getTranslation("lists.filter.start"));
        start.setValue(startsHere);
        if (saved != null) {
            show(saved);
        }
        var fields = new Div(name, sharing, start);
        fields.addClassName("dialog-fields");
        add(fields);
        if (saved != null && saved.mayChange()) {
            getFooter().add(delete(actions));
        }
        var save = primary(
                getTranslation("records.save"),
                () -> attempt(() -> actions.save(name.getValue(), sharing.getValue(), start.getValue())));
        EnterConfirms.in(name, save);
        getFooter().add(cancel(getTranslation("records.cancel")), save);
    }

    private void askName() {
        name.setAutofocus(true);
        name.setLabel(getTranslation("lists.filter.name"));
        name.setWidthFull();
        name.setMaxLength(100);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
    }

    private void askSharing() {
        sharing.setLabel(getTranslation("lists.filter.for"));
        sharing.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        sharing.setItems(Sharing.values());
        sharing.setItemLabelGenerator(
                each -> getTranslation("lists.sharing." + each.name().toLowerCase(Locale.ROOT)));
        sharing.setValue(Sharing.NOBODY);
    }

    private void show(SavedFilter saved) {
        name.setValue(saved.name());
        sharing.setValue(saved.sharing());
        name.setReadOnly(!saved.mayChange());
        sharing.setReadOnly(!saved.mayChange());
        if (!saved.mayChange()) {
            name.setHelperText(getTranslation("lists.filter.by", saved.by()));
        }
    }

    private Button delete(Actions actions) {
        var delete = action(getTranslation("lists.filter.delete"), () -> attempt(actions::delete));
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        delete.addClassName("dialog-aside");
        return delete;
    }

    private void attempt(Runnable action) {
        try {
            action.run();
            close();
        } catch (Refusal refusal) {
            name.setErrorMessage(RefusedFields.sentence(refusal));
            name.setInvalid(true);
        }
    }
}
