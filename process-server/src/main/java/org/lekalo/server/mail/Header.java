package org.lekalo.server.mail;

/** What stands in the head of a letter is one line, so that no value makes a header of its own. */
final class Header {

    private static final int LONGEST = 250;

    private Header() {}

    static String plain(String text) {
        var line = text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}\u2028\u2029]+", " ")
                .replaceAll(" +", " ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
