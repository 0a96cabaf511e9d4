package org.lekalo.designer.types;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.lekalo.designer.look.Glyph;

/** What can be done with a part of the metadata, behind three dots. */
final class PartMenu extends MenuBar {

    private final SubMenu items;

    /** @param part what it is called, for those who hear the page */
    PartMenu(String part) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        var dots = addItem(Glyph.MORE.icon());
        dots.setAriaLabel(getTranslation("metadata.more", part));
        items = dots.getSubMenu();
    }

    SubMenu items() {
        return items;
    }
}
