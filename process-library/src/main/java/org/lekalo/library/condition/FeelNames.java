package org.lekalo.library.condition;

import camundajar.impl.scala.Tuple2;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * Collects the free names of an expression. Inside a filter's brackets a name may mean a part of the item, so those are
 * passed over. A function of its own can be called, but is no value: used as one, its name is looked for outside.
 */
final class FeelNames {

    private final Set<String> names = new LinkedHashSet<>();

    private FeelNames() {}

    static Set<String> of(Exp expression) {
        var collector = new FeelNames();
        collector.walk(expression, Set.of());
        return collector.names;
    }

    private void walk(Object node, Set<String> bound) {
        if (node instanceof Ref ref) {
            var path = SyntaxTree.list(ref.names());
            if (!bound.contains(path.get(0))) {
                names.add(String.join(".", path));
            }
        } else if (node instanceof Filter filter) {
            walk(filter.list(), bound);
        } else if (node instanceof For each) {
            walk(each.exp(), bind(SyntaxTree.list(each.iterators()), bound));
        } else if (node instanceof SomeItem some) {
            walk(some.condition(), bind(SyntaxTree.list(some.iterators()), bound));
        } else if (node instanceof EveryItem every) {
            walk(every.condition(), bind(SyntaxTree.list(every.iterators()), bound));
        } else if (node instanceof ConstContext context) {
            bind(SyntaxTree.list(context.entries()), bound);
        } else if (node instanceof FunctionDefinition function) {
            var inner = new HashSet<>(bound);
            inner.addAll(SyntaxTree.list(function.parameters()));
            walk(function.body(), inner);
        } else {
            SyntaxTree.children(node).forEach(child -> walk(child, bound));
        }
    }

    /** Walks the entries in order, each seeing the names before it, and gives the names of values bound after them. */
    private Set<String> bind(Iterable<Tuple2<String, Exp>> entries, Set<String> bound) {
        var inner = new HashSet<>(bound);
        for (var entry : entries) {
            walk(entry._2(), Set.copyOf(inner));
            if (!(entry._2() instanceof FunctionDefinition)) {
                inner.add(entry._1());
            }
        }
        inner.add("partial");
        return inner;
    }
}
