package org.lekalo.designer.models;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.lekalo.library.model.ProcessModel;

/** Asks which process of the file is worked on; the others stay in it. */
final class PageDialog extends TitledDialog {

    PageDialog(ProcessModel model, SerializableConsumer<ProcessModel> chosen) {
        super("");
        setHeaderTitle(getTranslation("models.page.title"));
        var choice = new PageChoice(model);
        add(new Paragraph(getTranslation("models.page.text")), choice);
        var choose = primary(getTranslation("models.page.choose"), () -> {
            close();
            chosen.accept(model.on(choice.getValue()));
        });
        getFooter().add(cancel(getTranslation("models.cancel")), choose);
    }
}
