package org.lekalo.designer.monitor;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.library.record.Lengths;

/** Asks why a run is ended before its end. */
final class CancelDialog extends AskingDialog {

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
        var confirm = primary(getTranslation("monitor.cancel.confirm"), this::confirm);
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        confirmedByKeyboard(confirm);
        getFooter().add(cancel(getTranslation("monitor.cancel.keep")), confirm);
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
