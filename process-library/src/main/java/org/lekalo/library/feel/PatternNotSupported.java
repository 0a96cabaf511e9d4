package org.lekalo.library.feel;

/** A regular expression looks around or back: how long such a search takes nobody can bound. */
public final class PatternNotSupported extends RuntimeException {

    PatternNotSupported(String pattern) {
        super("The pattern looks around or back: " + pattern, null, false, false);
    }
}
