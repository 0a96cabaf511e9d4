package org.lekalo.designer.filter;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;

/** Filters as a part of a page's address, so that it can be sent to somebody and kept as a bookmark. */
public final class FilterAddress {

    private static final String FILTER = "filter";
    private static final String BETWEEN = "~";

    private FilterAddress() {}

    public static QueryParameters of(List<ConditionRow> rows) {
        return rows.isEmpty()
                ? QueryParameters.empty()
                : new QueryParameters(
                        Map.of(FILTER, rows.stream().map(FilterAddress::written).toList()));
    }

    /** What cannot be read is left out. */
    public static List<ConditionRow> read(QueryParameters address) {
        return address.getParameters().getOrDefault(FILTER, List.of()).stream()
                .flatMap(row -> read(row).stream())
                .toList();
    }

    private static String written(ConditionRow row) {
        var parts = Stream.concat(
                Stream.of(row.subject(), row.comparison().name().toLowerCase(Locale.ROOT)), row.values().stream());
        return String.join(
                BETWEEN,
                parts.map(part -> part.replace("!", "!0").replace(BETWEEN, "!1"))
                        .toList());
    }

    private static Optional<ConditionRow> read(String written) {
        var parts = Arrays.stream(written.split(BETWEEN, -1))
                .map(part -> part.replace("!1", BETWEEN).replace("!0", "!"))
                .toList();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        return comparison(parts.get(1))
                .filter(comparison -> comparison.takes(parts.size() - 2))
                .map(comparison -> new ConditionRow(parts.get(0), comparison, parts.subList(2, parts.size())));
    }

    private static Optional<Comparison> comparison(String written) {
        return Arrays.stream(Comparison.values())
                .filter(comparison -> comparison.name().equalsIgnoreCase(written))
                .findFirst();
    }
}
