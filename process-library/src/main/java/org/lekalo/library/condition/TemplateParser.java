package org.lekalo.library.condition;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text at its braces, minding those inside FEEL's own strings and contexts. */
final class TemplateParser {

    private final String text;
    private final List<TextTemplate.Part> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean unclosed;

    TemplateParser(String text) {
        this.text = text;
    }

    TextTemplate parse() {
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
        endWords();
        return new TextTemplate(List.copyOf(parts), unclosed);
    }

    private int step(int at) {
        if (text.startsWith("{{", at) || text.startsWith("}}", at)) {
            words.append(text.charAt(at));
            return at + 2;
        }
        int end = text.charAt(at) == '{' ? closing(at) : -1;
        if (end < 0) {
            unclosed |= text.charAt(at) == '{';
            words.append(text.charAt(at));
            return at + 1;
        }
        endWords();
        parts.add(new TextTemplate.Placeholder(text.substring(at + 1, end).strip()));
        return end + 1;
    }

    private int closing(int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    private void endWords() {
        if (!words.isEmpty()) {
            parts.add(new TextTemplate.Words(words.toString()));
            words.setLength(0);
        }
    }
}
