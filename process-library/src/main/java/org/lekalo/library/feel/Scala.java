package org.lekalo.library.feel;

import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;

/** Lists of the FEEL engine from and to Java's. */
final class Scala {

    private Scala() {}

    static <T> List<T> list(java.util.List<T> items) {
        return List.from(CollectionConverters.asScala(items));
    }

    static <T> java.util.List<T> list(camundajar.impl.scala.collection.Iterable<T> items) {
        return java.util.List.copyOf(CollectionConverters.asJavaCollection(items));
    }

    /** How many there are, counted no further than the limit and one. */
    static int size(camundajar.impl.scala.collection.Iterable<?> items, int limit) {
        int size = 0;
        for (Iterator<?> rest = items.iterator(); rest.hasNext() && size <= limit; rest.next()) {
            size++;
        }
        return size;
    }
}
