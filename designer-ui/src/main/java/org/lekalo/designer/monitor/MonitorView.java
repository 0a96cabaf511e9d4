package org.lekalo.designer.monitor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Keyset;
import org.lekalo.designer.look.RowList;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Row;

/** What runs, ran and failed, by process. */
@Route(MonitorNavigation.MONITOR)
@PermitAll
class MonitorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final InstancesApi instances;
    private final InstanceFilters filters;
    private final Span total = new Span();
    private final Keyset<Row> rows;
    private final RowList<Row> list;
    private final Div nothing = new Div();

    MonitorView(InstancesApi instances, LiveChanges changes) {
        this.instances = instances;
        this.rows = new Keyset<>(this::page);
        this.list = new RowList<>(rows, Row::id, InstanceRow::new);
        this.filters = new InstanceFilters(this::filtered);
        addClassNames("page", "monitor");
        total.addClassName("quiet");
        add(filters, total, list, nothing);
        changes.refresh(this, Set.of(Kind.INSTANCE), this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getLocation().getQueryParameters());
    }

    void open(QueryParameters address) {
        filters.read(address);
        refresh();
    }

    private void filtered() {
        refresh();
        var address = new Location(MonitorNavigation.MONITOR, filters.address());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    private Keyset.Page<Row> page(@Nullable String after) {
        var page = instances.query(filters.query(PAGE, after));
        if (after == null) {
            total.setText(getTranslation("monitor.total", page.total()));
        }
        return new Keyset.Page<>(page.instances(), page.next());
    }

    private void refresh() {
        filters.show(instances.counts());
        list.refresh();
        boolean empty = rows.isEmpty();
        filters.setVisible(!empty || filters.any());
        list.setVisible(!empty);
        total.setVisible(!empty);
        nothing.setVisible(empty);
        nothing.removeAll();
        if (empty) {
            nothing.add(emptyState());
        }
    }

    private EmptyState emptyState() {
        return filters.any()
                ? new EmptyState(
                        Glyph.FILTER,
                        getTranslation("monitor.nothing-found"),
                        getTranslation("monitor.nothing-found.advice"),
                        filters.clearing())
                : new EmptyState(
                        Glyph.MONITOR, getTranslation("monitor.empty"), getTranslation("monitor.empty.advice"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.monitor");
    }
}
