package org.lekalo.designer.story;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** How a person has his browser: the language, light or dark, and how wide. */
record Look(String language, boolean dark, int width, int height) {

    static final Look RUSSIAN = new Look("ru", false, 1680, 1000);
    static final Look ENGLISH = new Look("en", false, 1680, 1000);
    static final Look DARK = new Look("ru", true, 1680, 1000);
    static final Look NARROW = new Look("ru", false, 390, 844);

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(language.equals("ru") ? "ru-RU" : "en-GB")
                .setTimezoneId("Europe/Moscow")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(width, height);
    }

    String suffix() {
        return language + (dark ? "-dark" : "-light") + (width < 640 ? "-narrow" : "");
    }
}
