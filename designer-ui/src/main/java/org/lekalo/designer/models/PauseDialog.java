package org.lekalo.designer.models;

import com.vaadin.flow.component.html.Paragraph;
import org.lekalo.library.contract.ModelsApi.Row;

/** Asks before a model starts nothing any more, and says what becomes of what runs. */
final class PauseDialog extends TitledDialog {

    PauseDialog(Row model, Runnable confirmed) {
        super("");
        setHeaderTitle(getTranslation("models.pause.title", model.name()));
        add(new Paragraph(getTranslation("models.pause.text")));
        var pause = primary(getTranslation("models.pause"), () -> {
            close();
            confirmed.run();
        });
        getFooter().add(cancel(getTranslation("models.cancel")), pause);
    }
}
