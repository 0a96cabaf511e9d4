package org.lekalo.designer.records;

import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.lekalo.designer.field.FileSaver;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.ExchangeApi.Format;
import org.springframework.core.io.Resource;

/** What is seldom done with a list: to save what it shows as a file, and to take a file in. */
final class ListMenu extends MenuBar {

    ListMenu(Consumer<Format> export, Runnable take) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        var more = addItem(Glyph.MORE.icon(), getTranslation("records.menu"));
        more.setAriaLabel(getTranslation("records.menu"));
        var menu = more.getSubMenu();
        menu.addItem(getTranslation("export.xlsx"), click -> export.accept(Format.XLSX));
        menu.addItem(getTranslation("export.csv"), click -> export.accept(Format.CSV));
        menu.addSeparator();
        menu.addItem(getTranslation("import.open"), click -> take.run());
    }

    static void save(String list, Format format, Resource file) {
        var day = Formats.current().date(Formats.current().today());
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
