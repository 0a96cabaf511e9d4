package org.lekalo.designer.records;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Keyset;
import org.lekalo.designer.look.RowKeys;
import org.lekalo.designer.look.SearchField;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordType;

/** All records of one type that one may see: searched, filtered, sorted. */
@Route(RecordsNavigation.RECORDS + "/:type")
@PermitAll
class RecordsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 100;

    private final RecordsApi records;
    private final Vocabulary vocabulary;
    private final FieldEditors editors;
    private final SearchField search;
    private final Span total = new Span();
    private final Div nothing = new Div();
    private final Keyset<RecordView> rows = new Keyset<>(this::page);
    private @Nullable RecordType type;
    private @Nullable RecordGrid grid;
    private @Nullable Filters filters;

    RecordsView(RecordsApi records, Vocabulary vocabulary, FieldEditors editors, LiveChanges changes) {
        this.records = records;
        this.vocabulary = vocabulary;
        this.editors = editors;
        this.search = new SearchField(getTranslation("records.search"), this::refresh);
        addClassNames("page", "records");
        total.addClassName("quiet");
        changes.refresh(this, Set.of(Kind.RECORD), this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = event.getRouteParameters().get("type").orElse("");
        show(vocabulary.types().type(key).orElseThrow(NotFoundException::new));
    }

    private void show(RecordType shown) {
        type = shown;
        search.clear();
        removeAll();
        filters = new Filters(shown, editors, this::refresh);
        grid = new RecordGrid(shown, rows, this::refresh);
        add(toolbar(shown, filters), filters, new RowKeys(grid), nothing);
        refresh();
    }

    private Div toolbar(RecordType shown, Filters narrowing) {
        var filter = new Button(getTranslation("records.filter"), Glyph.FILTER.icon(), click -> narrowing.addRow());
        var create = new Button(getTranslation("records.create"), Glyph.PLUS.icon(), click -> create(shown));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClassName("aside");
        var toolbar = new Div(search, filter, total);
        if (!shown.pipelines().isEmpty()) {
            toolbar.add(new Button(
                    getTranslation("records.board"),
                    Glyph.BOARD.icon(),
                    click -> UI.getCurrent().navigate(RecordsNavigation.board(shown.key()))));
        }
        toolbar.add(create);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private void create(RecordType shown) {
        new NewRecordDialog(shown, editors, values -> records.create(shown.key(), values)).open();
    }

    private Keyset.Page<RecordView> page(@Nullable String after) {
        if (type == null || grid == null || filters == null) {
            throw new IllegalStateException("no type yet");
        }
        var page = records.query(
                type.key(),
                new Query(
                        search.getValue().strip(), filters.conditions(), grid.sort(), grid.descending(), PAGE, after));
        total.setText(getTranslation("records.total", page.total()));
        return new Keyset.Page<>(page.records(), page.next());
    }

    private void refresh() {
        if (grid == null || filters == null) {
            return;
        }
        rows.forget();
        boolean empty = rows.isEmpty();
        grid.setVisible(!empty);
        grid.getDataProvider().refreshAll();
        nothing.setVisible(empty);
        nothing.removeAll();
        if (empty) {
            nothing.add(emptyState(filters));
        }
    }

    private EmptyState emptyState(Filters narrowing) {
        if (search.isEmpty() && !narrowing.any()) {
            return new EmptyState(
                    Glyph.RECORD, getTranslation("records.empty"), getTranslation("records.empty.advice"));
        }
        var everything = new Button(getTranslation("records.everything"), click -> {
            search.clear();
            narrowing.clear();
        });
        return new EmptyState(
                Glyph.SEARCH,
                getTranslation("records.nothing-found"),
                getTranslation("records.nothing-found.advice"),
                everything);
    }

    @Override
    public String getPageTitle() {
        return type == null ? "" : type.plural().in(getLocale());
    }
}
