package org.lekalo.designer.models;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import org.lekalo.library.contract.ModelsApi.Row;

/** Asks before a model goes, and says what becomes of what runs. */
final class DeleteDialog extends TitledDialog {

    DeleteDialog(Row model, Runnable confirmed) {
        super("");
        setHeaderTitle(getTranslation("models.delete.title", model.name()));
        add(new Paragraph(
                model.runningInstances() > 0
                        ? getTranslation("models.delete.running", model.runningInstances())
                        : getTranslation("models.delete.quiet")));
        var delete = primary(getTranslation("models.delete"), () -> {
            close();
            confirmed.run();
        });
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getFooter().add(cancel(getTranslation("models.cancel")), delete);
    }
}
