package org.lekalo.library.condition;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.List;

/** Walks the FEEL engine's syntax tree, whose nodes are Scala case classes, from Java. */
final class SyntaxTree {

    private SyntaxTree() {}

    static List<Object> children(Object node) {
        if (node instanceof Iterable<?> list) {
            return drain(list.iterator());
        }
        return node instanceof Product product ? drain(product.productIterator()) : List.of();
    }

    static <T> List<T> list(Iterable<T> list) {
        var items = new ArrayList<T>();
        list.iterator().foreach(items::add);
        return items;
    }

    private static List<Object> drain(Iterator<?> iterator) {
        var items = new ArrayList<Object>();
        while (iterator.hasNext()) {
            items.add(iterator.next());
        }
        return items;
    }
}
