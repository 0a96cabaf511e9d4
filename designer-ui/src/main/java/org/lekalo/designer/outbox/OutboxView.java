package org.lekalo.designer.outbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.SearchField;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.settings.SettingsNavigation;
import org.lekalo.designer.settings.SettingsPage;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.OutboxApi;
import org.lekalo.library.contract.OutboxApi.Counts;
import org.lekalo.library.contract.OutboxApi.Row;
import org.lekalo.library.contract.OutboxApi.State;
import org.lekalo.library.contract.Roles;

/** What goes out of the company: what waits, what went, and what did not and why. */
@Route(SettingsNavigation.OUTBOX)
@RolesAllowed(Roles.ADMINISTRATOR)
class OutboxView extends SettingsPage {

    private static final int PAGE = 50;

    private final transient OutboxApi outbox;
    private final Select<State> states = new Select<>();
    private final SearchField search = new SearchField(getTranslation("outbox.search"), this::refresh);
    private final Paragraph notSetUp = new Paragraph(getTranslation("outbox.not-set-up"));
    private final Grid<Row> grid = new Grid<>();
    private final Div nothing = new Div();
    private final Button more = new Button();
    private final List<Row> shown = new ArrayList<>();
    private transient @Nullable Counts counts;
    private @Nullable Long next;

    OutboxView(OutboxApi outbox, LiveChanges changes) {
        super("outbox");
        this.outbox = outbox;
        states.setLabel(getTranslation("outbox.state"));
        states.setEmptySelectionAllowed(true);
        states.setItems(State.values());
        states.setItemLabelGenerator(this::labelled);
        states.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                refresh();
            }
        });
        tool(search, states);
        notSetUp.addClassNames("note-in-place");
        more.setText(getTranslation("audit.more"));
        more.addClickListener(click -> load(PAGE));
        columns();
        add(notSetUp, grid, nothing, more);
        changes.refresh(this, Set.of(Kind.OUTBOX), this::refreshAsFarAsShown);
        refresh();
    }

    private void columns() {
        plain(grid);
        grid.addComponentColumn(this::letter)
                .setKey("letter")
                .setHeader(getTranslation("outbox.letter"))
                .setFlexGrow(4);
        wideOnly(grid.addColumn(row -> OutboxWords.when(row, this))
                .setHeader(getTranslation("outbox.when"))
                .setFlexGrow(2));
        wideOnly(grid.addComponentColumn(row -> OutboxWords.pill(row, this))
                .setHeader(getTranslation("outbox.state"))
                .setAutoWidth(true)
                .setFlexGrow(0));
        deeds(grid.addComponentColumn(this::deeds));
        grid.setPartNameGenerator(row -> "outbox-" + OutboxWords.key(row.state()));
    }

    private Component letter(Row row) {
        var subject = row.subject().isEmpty() ? getTranslation("outbox.no-subject") : row.subject();
        var to = new Span(getTranslation("outbox.to", row.recipient()));
        to.addClassName("quiet");
        var lines = lines(
                subject,
                to,
                narrowOnly(getTranslation("outbox.state." + OutboxWords.key(row.state()))),
                narrowOnly(OutboxWords.when(row, this)));
        var reason = row.reason();
        if (reason != null) {
            var why = new Span(reason);
            why.addClassName("outbox-reason");
            lines.add(why);
        }
        return lines;
    }

    private Component deeds(Row row) {
        return row(small(getTranslation("outbox.open"), () -> open(row)));
    }

    private void open(Row row) {
        new LetterDialog(outbox.letter(row.id()), () -> {
                    outbox.again(row.id());
                    refreshAsFarAsShown();
                })
                .open();
    }

    private String labelled(@Nullable State state) {
        if (state == null) {
            return getTranslation("outbox.state.all");
        }
        var name = getTranslation("outbox.state." + OutboxWords.key(state));
        var counted = counts;
        long count = counted == null ? 0 : counted.letters().getOrDefault(state, 0L);
        return count == 0 ? name : name + " · " + Formats.current().upTo(count, Counts.MOST);
    }

    private void refresh() {
        readAnew(PAGE);
    }

    private void refreshAsFarAsShown() {
        readAnew(Math.min(200, Math.max(PAGE, shown.size())));
    }

    private void readAnew(int size) {
        var counted = outbox.counts();
        counts = counted;
        notSetUp.setVisible(!counted.setUp());
        states.getDataProvider().refreshAll();
        shown.clear();
        next = null;
        load(size);
    }

    private void load(int size) {
        var page = outbox.letters(states.getValue(), search.getValue(), size, next);
        next = page.next();
        shown.addAll(page.rows());
        grid.setItems(shown);
        more.setVisible(next != null);
        grid.setVisible(!shown.isEmpty());
        nothing.removeAll();
        if (shown.isEmpty()) {
            nothing.add(nothing());
        }
    }

    private EmptyState nothing() {
        var key = search.getValue().isBlank() && states.isEmpty() ? "outbox.none" : "outbox.none-such";
        return new EmptyState(Glyph.LETTER, getTranslation(key), getTranslation(key + ".advice"));
    }
}
