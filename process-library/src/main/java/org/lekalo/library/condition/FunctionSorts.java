package org.lekalo.library.condition;

import java.util.Set;

/** What kind of value FEEL's own functions give, where that does not hang on what they are given. */
final class FunctionSorts {

    private static final Set<String> ANSWERS = Set.of(
            "not",
            "contains",
            "starts with",
            "ends with",
            "matches",
            "list contains",
            "all",
            "any",
            "and",
            "or",
            "is defined",
            "is blank",
            "odd",
            "even");
    private static final Set<String> NUMBERS = Set.of(
            "number",
            "string length",
            "count",
            "sum",
            "mean",
            "median",
            "product",
            "stddev",
            "floor",
            "ceiling",
            "decimal",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "modulo",
            "sqrt",
            "log",
            "exp",
            "day of year",
            "week of year");
    private static final Set<String> TEXTS = Set.of(
            "string",
            "substring",
            "substring before",
            "substring after",
            "upper case",
            "lower case",
            "replace",
            "trim",
            "string join",
            "day of week",
            "month of year");
    private static final Set<String> DURATIONS = Set.of("duration", "years and months duration");
    private static final Set<String> CLOCKS = Set.of("today", "now");

    private FunctionSorts() {}

    static ValueSort of(String function) {
        if (ANSWERS.contains(function)) {
            return ValueSort.ANSWER;
        }
        if (NUMBERS.contains(function)) {
            return ValueSort.NUMBER;
        }
        if (TEXTS.contains(function)) {
            return ValueSort.TEXT;
        }
        if (DURATIONS.contains(function)) {
            return ValueSort.DURATION;
        }
        return switch (function) {
            case "date", "today" -> ValueSort.DAY;
            case "date and time", "now" -> ValueSort.MOMENT;
            default -> ValueSort.UNKNOWN;
        };
    }

    /** Whether it gives another value at another time. */
    static boolean tellsTheTime(String function) {
        return CLOCKS.contains(function);
    }
}
