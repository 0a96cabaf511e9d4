package org.lekalo.library.record;

import java.util.Locale;

/** A name of the CRM's metadata in both languages of the interface. */
public record Text(String ru, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("ru") ? ru : en;
    }
}
