package org.lekalo.library.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The subject of a row as a FEEL name. The outcome of a step is one name, whatever its element's id holds. */
final class FeelPath {

    static final String OUTCOME = "outcome_";

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*");
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "in",
            "between",
            "if",
            "then",
            "else",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "instance",
            "of",
            "function",
            "external",
            "true",
            "false",
            "null");

    private FeelPath() {}

    static String write(String subject) {
        return parts(subject).stream().map(FeelPath::name).collect(Collectors.joining("."));
    }

    /** Whether a name can be written at all: backticks cannot be. */
    static boolean writable(String subject) {
        return parts(subject).stream().noneMatch(part -> part.isBlank() || part.indexOf('`') >= 0);
    }

    static List<String> parts(String subject) {
        return subject.startsWith(OUTCOME) ? List.of(subject) : Arrays.asList(subject.split("\\.", -1));
    }

    private static String name(String part) {
        return PLAIN.matcher(part).matches() && !RESERVED.contains(part) ? part : "`" + part + "`";
    }
}
