package org.lekalo.bench.driver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows under a header; all columns but the first are numbers and stand to the right. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    MarkdownTable(List<String> header) {
        add(header);
        var rules = new ArrayList<>(Collections.nCopies(header.size(), "---:"));
        rules.set(0, "---");
        add(rules);
    }

    void add(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |\n");
    }

    @Override
    public String toString() {
        return String.join("", lines);
    }
}
