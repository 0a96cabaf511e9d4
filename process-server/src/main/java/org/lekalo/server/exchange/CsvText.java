package org.lekalo.server.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Rows of cells in a text; the separator is the one that the first row has most of. */
record CsvText(String text, char separator) {

    static CsvText of(String text) {
        var separator = Stream.of(';', ',', '\t', '|')
                .max(Comparator.comparing(
                        each -> new CsvText(text, each).firstRow().size()))
                .orElse(';');
        return new CsvText(text, separator);
    }

    private List<String> firstRow() {
        return new Reading().row();
    }

    List<List<String>> rows() {
        var reading = new Reading();
        List<List<String>> rows = new ArrayList<>();
        while (reading.at < text.length()) {
            rows.add(reading.row());
        }
        return rows;
    }

    private final class Reading {

        private int at;

        /** Up to the end of a line that is not within quotes. */
        List<String> row() {
            List<String> cells = new ArrayList<>();
            do {
                cells.add(cell());
            } while (at < text.length() && text.charAt(at++) == separator);
            if (at < text.length() && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r') {
                at++;
            }
            return cells;
        }

        private String cell() {
            return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
        }

        private String plain() {
            int from = at;
            while (at < text.length() && !ends(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        private String quoted() {
            var cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    cell.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    break;
                }
            }
            return cell.append(plain()).toString();
        }

        private boolean ends(char c) {
            return c == separator || c == '\n' || c == '\r';
        }
    }
}
