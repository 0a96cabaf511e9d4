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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.exchange.ImportDialog;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.designer.field.RefusedFields;
import org.lekalo.designer.filter.Filters;
import org.lekalo.designer.filter.SavedFilterChoice;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Keyset;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.RowKeys;
import org.lekalo.designer.look.SearchField;
import org.lekalo.designer.newrecord.NewRecordDialog;
import org.lekalo.designer.newrecord.NewRecords;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.ExchangeApi.Export;
import org.lekalo.library.contract.ExchangeApi.Format;
import org.lekalo.library.contract.ListsApi;
import org.lekalo.library.contract.ListsApi.Look;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordType;

/** All records of one type that one may see: searched, filtered, sorted. */
@Route(RecordsNavigation.RECORDS + "/:type")
@PermitAll
class RecordsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 100;

    private final RecordsApi records;
    private final ListActions actions;
    private final ListsApi lists;
    private final Vocabulary vocabulary;
    private final FieldEditors editors;
    private final SearchField search;
    private final Span total = new Span();
    private final Div nothing = new Div();
    private final Keyset<RecordView> rows = new Keyset<>(this::page);
    private final ListAddress address = new ListAddress();
    private @Nullable Shown shown;
    private @Nullable Look kept;

    /** The parts of the page that are of one type. */
    private record Shown(RecordType type, RecordGrid grid, Filters filters, SavedFilterChoice saved) {}

    RecordsView(
            RecordsApi records, ListActions actions, Vocabulary vocabulary, FieldEditors editors, LiveChanges changes) {
        this.records = records;
        this.actions = actions;
        this.lists = actions.lists();
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
        var type = vocabulary.types().type(key).orElseThrow(NotFoundException::new);
        if (shown == null || !shown.type().equals(type) || !address.stands(event)) {
            show(type, event);
        }
    }

    /** Made anew, the page loses conditions half put in and the records chosen. */
    private void show(RecordType type, BeforeEnterEvent event) {
        var known = lists.lists(type.key());
        kept = known.look();
        search.clear();
        removeAll();
        var filters = new Filters(type, editors, this::changed);
        filters.show(address.open(event, known));
        var saved = new SavedFilterChoice(lists, type, filters::conditions, this::choose);
        saved.show(known);
        var grid = new RecordGrid(type, ListLook.of(kept), rows, this::changed);
        shown = new Shown(type, grid, filters, saved);
        add(toolbar(shown), filters, new RowKeys(grid), nothing, bulk(shown));
        refresh();
    }

    private BulkBar bulk(Shown page) {
        var type = page.type();
        return new BulkBar(
                page.grid().chosen(),
                () -> actions.bulk().matching(type.key(), query(page, null)),
                numbers -> new BulkDialog(actions.bulk(), type, editors, numbers, () -> {
                            page.grid().chosen().none();
                            refresh();
                        })
                        .open());
    }

    private Div toolbar(Shown page) {
        var filter = new Button(
                getTranslation("records.filter"),
                Glyph.FILTER.icon(),
                click -> page.filters().addRow());
        page.filters().onEmptied(filter::focus);
        var columns = new Button(Glyph.COLUMNS.icon(), click -> chooseColumns(page));
        columns.setId("columns");
        columns.setAriaLabel(getTranslation("lists.columns"));
        columns.setTooltipText(getTranslation("lists.columns"));
        var create = new Button(getTranslation("records.create"), Glyph.PLUS.icon(), click -> create(page.type()));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var toolbar = new Div(search, filter, page.saved(), columns);
        if (canLackNextStep(page.type())) {
            toolbar.add(page.filters().forgotten());
        }
        var aside = new Div();
        aside.addClassNames("list-actions", "aside");
        if (!page.type().pipelines().isEmpty()) {
            aside.add(new Button(
                    getTranslation("records.board"),
                    Glyph.BOARD.icon(),
                    click -> UI.getCurrent()
                            .navigate(RecordsNavigation.board(page.type().key()))));
        }
        var menu = new ListMenu(
                format -> export(page, format),
                () -> new ImportDialog(actions.exchange(), actions.transfers(), page.type(), this::refresh).open());
        aside.add(menu, create);
        toolbar.add(total, aside);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    /** Where it has stages, and tasks can be about it. */
    private boolean canLackNextStep(RecordType type) {
        return !type.pipelines().isEmpty()
                && vocabulary.types().type("todo").stream()
                        .flatMap(todo -> todo.fields().stream())
                        .anyMatch(field -> type.key().equals(field.target()));
    }

    private void export(Shown page, Format format) {
        try {
            var asked = new Export(
                    format,
                    query(page, null),
                    page.grid().shownColumns(),
                    Formats.current().zone().getId());
            ListMenu.save(
                    page.type().plural().in(getLocale()),
                    format,
                    actions.exchange().export(page.type().key(), asked));
        } catch (Refusal refusal) {
            Note.refused(RefusedFields.sentence(refusal));
        }
    }

    private void chooseColumns(Shown page) {
        new ColumnsDialog(page.type(), page.grid().shownColumns(), columns -> {
                    page.grid()
                            .show(new ListLook(
                                    columns,
                                    page.grid().chosenSort().orElse(null),
                                    page.grid().descending()));
                    changed();
                })
                .open();
    }

    private void create(RecordType type) {
        new NewRecordDialog(
                        type,
                        editors,
                        new NewRecords(records, actions.duplicates(), vocabulary, new FileLinks(actions.transfers())))
                .open();
    }

    private void choose(List<ConditionRow> filters) {
        if (shown != null) {
            shown.filters().show(filters);
            changed();
        }
    }

    /** Somebody changed how the list looks: so it stays for him, and the address says what is asked for. */
    private void changed() {
        refresh();
        if (shown == null) {
            return;
        }
        var page = shown;
        page.saved().follow();
        var look = new Look(
                page.grid().shownColumns(),
                page.grid().chosenSort().orElse(null),
                page.grid().chosenSort().isPresent() && page.grid().descending(),
                page.filters().conditions());
        keep(page.type(), look);
        getUI().ifPresent(ui -> address.write(ui, page.type().key(), look.filters()));
    }

    /** A look that the server cannot read is not kept; the list has said already what is wrong with it. */
    private void keep(RecordType type, Look look) {
        if (!look.equals(kept)) {
            try {
                lists.keep(type.key(), look);
                kept = look;
            } catch (FieldsRefused refusal) {
                kept = null;
            }
        }
    }

    private Keyset.Page<RecordView> page(@Nullable String after) {
        var list = Objects.requireNonNull(shown);
        var page = records.query(list.type().key(), query(list, after));
        list.grid().offer(page.sortableBy());
        total.setText(
                page.exact()
                        ? getTranslation("records.total", page.total())
                        : getTranslation("lists.total.more", page.total()));
        total.setTitle(page.exact() ? "" : getTranslation("lists.total.more.orders", page.total()));
        return new Keyset.Page<>(page.records(), page.next());
    }

    private Query query(Shown list, @Nullable String after) {
        return new Query(
                search.getValue().strip(),
                list.filters().conditions(),
                list.grid().sort(),
                list.grid().descending(),
                PAGE,
                after);
    }

    private void refresh() {
        if (shown == null) {
            return;
        }
        var grid = shown.grid();
        rows.forget();
        nothing.removeAll();
        try {
            boolean empty = rows.isEmpty();
            grid.setVisible(!empty);
            nothing.setVisible(empty);
            if (empty) {
                nothing.add(emptyState(shown.filters()));
            }
        } catch (FieldsRefused refusal) {
            total.setText("");
            grid.setVisible(false);
            nothing.setVisible(true);
            nothing.add(new EmptyState(
                    Glyph.ALERT,
                    getTranslation("lists.refused"),
                    RefusedFields.sentence(refusal),
                    everything(shown.filters())));
        }
        grid.getDataProvider().refreshAll();
    }

    private EmptyState emptyState(Filters narrowing) {
        if (search.isEmpty() && !narrowing.any()) {
            return new EmptyState(
                    Glyph.RECORD, getTranslation("records.empty"), getTranslation("records.empty.advice"));
        }
        return new EmptyState(
                Glyph.SEARCH,
                getTranslation("records.nothing-found"),
                getTranslation("records.nothing-found.advice"),
                everything(narrowing));
    }

    private Button everything(Filters narrowing) {
        return new Button(getTranslation("records.everything"), click -> {
            search.clear();
            narrowing.clear();
            Objects.requireNonNull(shown).grid().sort(List.of());
        });
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : shown.type().plural().in(getLocale());
    }
}
