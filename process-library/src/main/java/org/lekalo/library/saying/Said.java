package org.lekalo.library.saying;

/**
 * What an element or arrow says of itself.
 *
 * @param title what stands where there is no name, and what it is found by where there is one; empty where there is nothing to say
 * @param foot who is asked, and for how long; empty where nobody is
 */
public record Said(String title, String foot) {

    boolean isEmpty() {
        return title.isEmpty() && foot.isEmpty();
    }
}
