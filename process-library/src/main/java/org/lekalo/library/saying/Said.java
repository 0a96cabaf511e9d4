package org.lekalo.library.saying;

/**
 * What an element or arrow says of itself.
 *
 * @param title what stands in place of a name; empty where there is a name, or nothing to say
 * @param foot who is asked, and for how long; empty where nobody is
 */
public record Said(String title, String foot) {

    boolean isEmpty() {
        return title.isEmpty() && foot.isEmpty();
    }
}
