package org.lekalo.library.condition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/**
 * Whether a condition asks for something: it is yes or no, looks at something, and compares what can be compared. What its text
 * does not tell for sure is taken to be meant so. To be kept for a text that is looked at often.
 */
public final class Sense {

    private final Optional<Exp> tree;
    private final boolean looksAtNothing;

    private Sense(Optional<Exp> tree) {
        this.tree = tree;
        this.looksAtNothing = tree.stream().flatMap(Sense::parts).anyMatch(Sense::isAlwaysTheSame);
    }

    /** Of an expression that can be read; nothing is said of another. */
    public static Sense of(String feel) {
        return new Sense(Feel.parse(feel));
    }

    /**
     * What is senseless in it.
     *
     * @param type of the record it is asked of; null where that is not known
     */
    public List<Senseless> senseless(@Nullable RecordType type, RecordTypes types) {
        var always = looksAtNothing
                ? Stream.of(new Senseless(Senseless.Kind.ALWAYS_THE_SAME, ""))
                : Stream.<Senseless>empty();
        var inside = tree.stream().flatMap(read -> SortReader.senseless(read, new PathSorts(type, types)).stream());
        return Stream.concat(always, inside).distinct().toList();
    }

    private static Stream<Object> parts(Object node) {
        return node instanceof Conjunction || node instanceof Disjunction
                ? SyntaxTree.children(node).stream().flatMap(Sense::parts)
                : Stream.of(node);
    }

    private static boolean isAlwaysTheSame(Object part) {
        return part instanceof Exp expression
                && FeelNames.of(expression).isEmpty()
                && !tellsTheTime(part)
                && !filters(part);
    }

    /** What stands in its brackets may be of the record. */
    private static boolean filters(Object node) {
        return node instanceof Filter || SyntaxTree.children(node).stream().anyMatch(Sense::filters);
    }

    private static boolean tellsTheTime(Object node) {
        return (node instanceof FunctionInvocation call && FunctionSorts.tellsTheTime(call.function()))
                || SyntaxTree.children(node).stream().anyMatch(Sense::tellsTheTime);
    }
}
