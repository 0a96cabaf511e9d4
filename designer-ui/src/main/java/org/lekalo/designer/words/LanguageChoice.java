package org.lekalo.designer.words;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Changes the language of this browser. */
public final class LanguageChoice {

    private LanguageChoice() {}

    /** Remembers the choice in the browser and shows the page again. */
    public static void choose(Locale language) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'; location.reload()",
                        Languages.LANGUAGE_COOKIE,
                        language.getLanguage());
    }
}
