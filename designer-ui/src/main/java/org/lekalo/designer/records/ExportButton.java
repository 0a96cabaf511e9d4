package org.lekalo.designer.records;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.ExchangeApi.Format;
import org.springframework.core.io.Resource;

/** Offers what a list shows as a file. */
final class ExportButton extends Div {

    ExportButton(Consumer<Format> chosen) {
        var button = new Button(getTranslation("export.title"), Glyph.DOWN.icon());
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(getTranslation("export.xlsx"), click -> chosen.accept(Format.XLSX));
        menu.addItem(getTranslation("export.csv"), click -> chosen.accept(Format.CSV));
        add(button);
    }

    static void save(String list, Format format, Resource file) {
        var day = Formats.current().today().format(DateTimeFormatter.ISO_LOCAL_DATE);
        var name = list + " " + day + "." + format.name().toLowerCase(Locale.ROOT);
        try {
            new FileSaver(name, type(format), file.getContentAsByteArray()).open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(Format format) {
        return format == Format.CSV
                ? "text/csv;charset=UTF-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
}
