package org.lekalo.designer.look;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The house's own icons, drawn in {@code icons/lekalo.svg}. */
public enum Glyph {
    ACTIVITY,
    ALERT,
    BACK,
    BELL,
    BOARD,
    CHECK,
    CLOCK,
    CLOSE,
    COLUMNS,
    COMPANY,
    CONTACT,
    DEAL,
    DOCUMENT,
    DOWN,
    FILTER,
    GATE,
    HISTORY,
    INBOX,
    LEAD,
    LETTER,
    LINK,
    MENU,
    MONITOR,
    MORE,
    PAYMENT,
    PERSON,
    PLAY,
    PLUS,
    PROCESS,
    PRODUCT,
    RECORD,
    RETRY,
    SEARCH,
    SUN,
    TIDY,
    UP;

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
            case "activity" -> ACTIVITY;
            case "todo" -> CHECK;
            case "quote", "invoice", "contract" -> DOCUMENT;
            case "payment" -> PAYMENT;
            case "product", "deal_line" -> PRODUCT;
            default -> RECORD;
        };
    }
}
