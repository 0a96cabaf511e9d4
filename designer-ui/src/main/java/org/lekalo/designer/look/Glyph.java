package org.lekalo.designer.look;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The house's own icons, drawn in {@code icons/lekalo.svg}. */
public enum Glyph {
    ALERT,
    BACK,
    BELL,
    BOARD,
    CHECK,
    CLOCK,
    CLOSE,
    COMPANY,
    CONTACT,
    DEAL,
    FILTER,
    HISTORY,
    INBOX,
    LEAD,
    LINK,
    MENU,
    MONITOR,
    MORE,
    PERSON,
    PLAY,
    PLUS,
    PROCESS,
    RECORD,
    RETRY,
    SEARCH,
    SUN;

    public SvgIcon icon() {
        var icon = new SvgIcon("icons/lekalo.svg", name().toLowerCase(Locale.ROOT));
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** A record type's own glyph, or that of any record. */
    public static Glyph ofRecordType(String type) {
        return switch (type) {
            case "deal" -> DEAL;
            case "company" -> COMPANY;
            case "contact" -> CONTACT;
            case "lead" -> LEAD;
            default -> RECORD;
        };
    }
}
