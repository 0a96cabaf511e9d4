package org.lekalo.designer.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.lekalo.designer.modeler.Loss;

/** Says, before anything is saved, what of a file the drawing tool does not keep, and hands the file out as it came. */
final class LossNotice extends Div {

    private static final int SHOWN = 5;

    private final Runnable download;

    LossNotice(Runnable download) {
        this.download = download;
        addClassName("loss-notice");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(List<Loss> losses, int renamed) {
        removeAll();
        setVisible(!losses.isEmpty() || renamed > 0);
        var list = new UnorderedList();
        losses.forEach(loss -> list.add(new ListItem(sentence(loss))));
        if (renamed > 0) {
            list.add(new ListItem(getTranslation("models.losses.renamed", renamed)));
        }
        var keep = new Button(getTranslation("models.losses.download"), click -> download.run());
        keep.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var close = new Button(getTranslation("models.losses.understood"), click -> setVisible(false));
        close.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(keep, close);
        buttons.addClassName("loss-buttons");
        add(new Div(new Paragraph(getTranslation("models.losses")), list), buttons);
    }

    private String sentence(Loss loss) {
        var key = "models.losses." + loss.kind();
        var sentence = getTranslation(key, loss.count());
        return loss.names().isEmpty() ? sentence : sentence + ": " + names(loss.names());
    }

    private String names(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? getTranslation("models.losses.more", shown, names.size() - SHOWN) : shown;
    }
}
