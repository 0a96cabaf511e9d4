package org.lekalo.designer.monitor;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.lekalo.library.record.Lengths;

/** Asks why a run is ended before its end. */
final class CancelDialog extends Dialog {

    private final TextArea reason = new TextArea();
    private final Consumer<String> cancel;

    CancelDialog(String process, String record, Consumer<String> cancel) {
        this.cancel = cancel;
        setHeaderTitle(getTranslation("monitor.cancel.title"));
        setWidth("min(32rem, 94vw)");
        reason.setLabel(getTranslation("monitor.cancel.reason"));
        reason.setPlaceholder(getTranslation("monitor.cancel.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Lengths.REASON);
        reason.setMinHeight("6rem");
        reason.setWidthFull();
        reason.focus();
        add(new Paragraph(getTranslation("monitor.cancel.advice", process, record)), reason);
        var confirm = new Button(getTranslation("monitor.cancel.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        getFooter().add(new Button(getTranslation("monitor.cancel.keep"), click -> close()), confirm);
    }

    private void confirm() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("monitor.cancel.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        close();
        cancel.accept(reason.getValue().strip());
    }
}
