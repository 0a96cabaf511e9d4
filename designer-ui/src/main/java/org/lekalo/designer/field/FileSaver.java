package org.lekalo.designer.field;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** A finished file, which the browser begins to save by itself; a link is there where it does not. */
public final class FileSaver extends Dialog {

    public FileSaver(String name, String type, byte[] content) {
        setHeaderTitle(getTranslation("export.ready"));
        setWidth("min(26rem, 94vw)");
        var link = new Anchor(
                DownloadHandler.fromInputStream(
                        event -> new DownloadResponse(new ByteArrayInputStream(content), name, type, content.length)),
                name);
        link.getElement().setAttribute("download", name);
        link.addClassName("file-link");
        add(new Paragraph(getTranslation("export.saving")), link);
        var close = new Button(getTranslation("bulk.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(close);
        link.getElement().executeJs("setTimeout(() => this.click(), 100)");
    }
}
