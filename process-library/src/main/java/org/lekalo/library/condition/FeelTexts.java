package org.lekalo.library.condition;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;

/** Collects the texts that stand in an expression. */
final class FeelTexts {

    private FeelTexts() {}

    static Set<String> of(Exp expression) {
        var texts = new LinkedHashSet<String>();
        walk(expression, texts);
        return texts;
    }

    private static void walk(Object node, Set<String> texts) {
        if (node instanceof ConstString text) {
            texts.add(text.value());
        } else {
            SyntaxTree.children(node).forEach(child -> walk(child, texts));
        }
    }
}
