package org.lekalo.designer.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.lekalo.library.contract.PeopleApi.Person;

/** The only time that a new password is seen: it stays until somebody says that he has it. */
final class PasswordShown extends Dialog {

    private final TextField shown = new TextField(getTranslation("people.password.new"));

    PasswordShown(Person person, String password) {
        setHeaderTitle(person.name());
        setWidth("28rem");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        shown.setValue(password);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setWidthFull();
        add(new Paragraph(getTranslation("people.password.once", person.login())), shown);
        getFooter().add(new Button(getTranslation("settings.close"), click -> close()));
        addOpenedChangeListener(change -> takeFocus());
    }

    /**
     * The dialog that asked for the person gives the focus back to what is behind both, at a moment that is not known here:
     * while this one is open, the focus comes back from there.
     */
    private void takeFocus() {
        if (isOpened()) {
            shown.getElement().executeJs("""
                    const take = () => {
                        this.focus();
                        this.inputElement.select();
                    };
                    const back = (event) => {
                        if (!this.closest('vaadin-dialog-overlay')?.opened) {
                            document.removeEventListener('focusin', back);
                        } else if (!event.composedPath().some((node) => /-(overlay|card)$/.test(node.localName))) {
                            take();
                        }
                    };
                    document.addEventListener('focusin', back);
                    requestAnimationFrame(() => setTimeout(take));
                    """);
        }
    }
}
