package org.lekalo.designer.records;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.lekalo.designer.filter.FilterAddress;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ListsApi.Lists;
import org.lekalo.library.contract.ListsApi.SavedFilter;

/** What the address of a list asks for: first as somebody came to it, then as the list itself writes it. */
final class ListAddress {

    private List<ConditionRow> asked = List.of();

    /**
     * Where the page wrote its own address, or is read anew, it is entered again though nobody went anywhere. What the list
     * shows does not tell: at an address that asks for nothing it shows what one left or starts with.
     */
    boolean stands(BeforeEnterEvent event) {
        return switch (event.getTrigger()) {
            case REFRESH_ROUTE -> true;
            case HISTORY -> read(event).equals(asked);
            default -> false;
        };
    }

    /** What the address asks for comes first, then the filter that one starts with, then how one left the list. */
    List<ConditionRow> open(BeforeEnterEvent event, Lists known) {
        asked = read(event);
        return asked.isEmpty() ? start(known) : asked;
    }

    private static List<ConditionRow> read(BeforeEnterEvent event) {
        return FilterAddress.read(event.getLocation().getQueryParameters());
    }

    private static List<ConditionRow> start(Lists known) {
        var look = known.look();
        return known.saved().stream()
                .filter(filter -> known.start() != null && filter.id() == known.start())
                .map(SavedFilter::filters)
                .findFirst()
                .orElseGet(() -> look == null ? List.of() : look.filters());
    }

    void write(UI page, String type, List<ConditionRow> conditions) {
        if (!conditions.equals(asked)) {
            asked = conditions;
            page.getPage()
                    .getHistory()
                    .replaceState(null, new Location(RecordsNavigation.list(type), FilterAddress.of(conditions)));
        }
    }
}
