package org.lekalo.library.condition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.IterationContext;
import org.lekalo.library.condition.Feel.Problem;

/** The bounds that keep an expression from exhausting the server: length, depth, and the ranges it repeats over. */
final class FeelGuard {

    private static final int MAX_DEPTH = 40;
    private static final int MAX_OPERATIONS = 400;
    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"", Pattern.DOTALL);
    private static final Pattern OPERATION = Pattern.compile("[-+*/(\\[{]|\\b(?:and|or|if|for|some|every|function)\\b");
    private static final long MAX_STEPS = 1_000;

    private FeelGuard() {}

    static Optional<Problem> beforeParsing(String expression) {
        if (expression.isBlank()) {
            return Optional.of(new Problem(Problem.Kind.EMPTY, ""));
        }
        if (expression.length() > Feel.MAX_LENGTH) {
            return Optional.of(new Problem(Problem.Kind.TOO_LONG, ""));
        }
        var bare = STRING.matcher(expression).replaceAll("\"\"");
        return depth(bare) > MAX_DEPTH || OPERATION.matcher(bare).results().count() > MAX_OPERATIONS
                ? Optional.of(new Problem(Problem.Kind.TOO_DEEP, ""))
                : Optional.empty();
    }

    static Optional<Problem> afterParsing(Object expression) {
        return steps(expression) > MAX_STEPS ? Optional.of(new Problem(Problem.Kind.RUNAWAY, "")) : Optional.empty();
    }

    private static int depth(String expression) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** A bound on all ranges taken together, as if each stood inside the others. */
    private static long steps(Object node) {
        if (node instanceof IterationContext range) {
            return range.start() instanceof ConstNumber start && range.end() instanceof ConstNumber end
                    ? steps(start.value().bigDecimal(), end.value().bigDecimal())
                    : Long.MAX_VALUE;
        }
        long steps = 1;
        for (var child : SyntaxTree.children(node)) {
            long more = steps(child);
            steps = more > MAX_STEPS || steps > MAX_STEPS ? Long.MAX_VALUE : steps * more;
        }
        return steps;
    }

    private static long steps(BigDecimal start, BigDecimal end) {
        return end.subtract(start).abs().min(BigDecimal.valueOf(MAX_STEPS)).longValue() + 1;
    }
}
