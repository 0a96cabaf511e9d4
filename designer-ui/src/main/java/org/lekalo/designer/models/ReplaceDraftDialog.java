package org.lekalo.designer.models;

import com.vaadin.flow.component.html.Paragraph;

/** Asks before another drawing takes the place of the draft. */
final class ReplaceDraftDialog extends TitledDialog {

    ReplaceDraftDialog(String question, String action, Runnable confirmed) {
        super("");
        setHeaderTitle(question);
        add(new Paragraph(getTranslation("models.versions.replace.text")));
        var replace = primary(action, () -> {
            close();
            confirmed.run();
        });
        getFooter().add(cancel(getTranslation("models.cancel")), replace);
    }
}
