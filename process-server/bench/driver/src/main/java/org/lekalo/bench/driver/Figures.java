package org.lekalo.bench.driver;

import java.util.ArrayList;
import java.util.List;

/** Rows of a table of times. */
final class Figures {

    private Figures() {}

    static List<String> header(String first) {
        return with(first, Times.columns());
    }

    static List<String> row(String name, Times times) {
        return with(name, times.cells());
    }

    private static List<String> with(String first, List<String> others) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }
}
