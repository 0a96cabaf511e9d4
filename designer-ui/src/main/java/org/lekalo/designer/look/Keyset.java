package org.lekalo.designer.look;

import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a scrolling list out of pages that only know their next one. Pages are fetched as far as one scrolls, and
 * kept until {@link #forget}.
 */
public final class Keyset<T> {

    private final Function<@Nullable String, Page<T>> pages;
    private final List<T> known = new ArrayList<>();
    private @Nullable String next;
    private boolean complete;

    /** @param pages the page after a mark, the first for null */
    public Keyset(Function<@Nullable String, Page<T>> pages) {
        this.pages = pages;
    }

    /** Some rows, and the mark the rows after them are asked by; null after the last. */
    public record Page<T>(List<T> rows, @Nullable String next) {}

    /** The rows a lazy list asks for. */
    public Stream<T> fetch(Query<T, ?> query) {
        return rows(query.getOffset(), query.getLimit());
    }

    public boolean isEmpty() {
        return rows(0, 1).findFirst().isEmpty();
    }

    public void forget() {
        known.clear();
        next = null;
        complete = false;
    }

    private Stream<T> rows(int offset, int limit) {
        while (!complete && known.size() < offset + limit) {
            var page = pages.apply(next);
            known.addAll(page.rows());
            next = page.next();
            complete = next == null || page.rows().isEmpty();
        }
        return known.stream().skip(offset).limit(limit);
    }
}
