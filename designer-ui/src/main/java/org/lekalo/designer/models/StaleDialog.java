package org.lekalo.designer.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;

/** Somebody else saved meanwhile: a person decides which drawing goes on, and neither is lost. */
final class StaleDialog extends TitledDialog {

    StaleDialog(Runnable reload, Runnable keepCopy) {
        super("");
        setHeaderTitle(getTranslation("models.stale"));
        setCloseOnEsc(false);
        add(new Paragraph(getTranslation("models.stale.text")));
        var theirs = new Button(getTranslation("models.stale.reload"), click -> {
            close();
            reload.run();
        });
        var mine = primary(getTranslation("models.stale.copy"), () -> {
            close();
            keepCopy.run();
        });
        getFooter().add(theirs, mine);
    }
}
