package org.lekalo.designer.models;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.Copy;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Row;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.record.RecordType;

/** All process models: what runs, what differs from what runs, and who changed it last. */
@Route(ModelsNavigation.MODELS)
@RolesAllowed({Roles.ANALYST, Roles.ADMINISTRATOR, Roles.PROCESS_OWNER})
class ModelsView extends Div implements HasDynamicTitle {

    private final transient ModelsApi models;
    private final Vocabulary vocabulary;
    private final boolean mayDraw;
    private final Grid<Row> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Div nothing = new Div();
    private final Div tools = new Div();

    ModelsView(ModelsApi models, Vocabulary vocabulary, LiveChanges changes) {
        this.models = models;
        this.vocabulary = vocabulary;
        this.mayDraw = SignedIn.current()
                .filter(person -> person.me().is(Roles.ANALYST) || person.me().is(Roles.ADMINISTRATOR))
                .isPresent();
        addClassNames("page", "models");
        search.setPlaceholder(getTranslation("models.search"));
        search.setAriaLabel(getTranslation("models.search"));
        search.setPrefixComponent(Glyph.SEARCH.icon());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> filter());
        tools.addClassName("models-tools");
        tools.add(search);
        if (mayDraw) {
            tools.add(importing(), creating());
        }
        columns();
        add(tools, grid, nothing);
        changes.refresh(this, Set.of(Kind.MODEL, Kind.INSTANCE), this::refresh);
        refresh();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(ModelsView::link)
                .setHeader(getTranslation("models.column.name"))
                .setComparator(Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT)))
                .setWidth("13rem")
                .setFlexGrow(3);
        grid.addColumn(this::typeName)
                .setHeader(getTranslation("models.column.type"))
                .setWidth("7rem")
                .setSortable(true);
        grid.addComponentColumn(this::state)
                .setKey("state")
                .setHeader(getTranslation("models.column.state"))
                .setWidth("9.5rem")
                .setFlexGrow(1);
        grid.addComponentColumn(ModelsView::changed)
                .setHeader(getTranslation("models.column.changed"))
                .setComparator(Comparator.comparing(Row::changedAt))
                .setWidth("9rem")
                .setFlexGrow(2);
        grid.addColumn(row -> row.runningInstances() == 0 ? "" : row.runningInstances())
                .setHeader(getTranslation("models.column.running"))
                .setComparator(Comparator.comparing(Row::runningInstances))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.75rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::menu).setKey("menu").setWidth("3.75rem").setFlexGrow(0);
    }

    private static Component link(Row row) {
        var link = new RouterLink(
                row.name(),
                ModelerView.class,
                new RouteParameters("id", row.id().toString()));
        link.addClassName("model-link");
        return link;
    }

    private String typeName(Row row) {
        return Optional.ofNullable(row.recordType())
                .flatMap(vocabulary.types()::type)
                .map(RecordType::name)
                .map(name -> name.in(getLocale()))
                .orElse("");
    }

    private Component state(Row row) {
        var version = row.publishedVersion();
        if (version == null) {
            return new Pill(getTranslation("models.state.draft"), Pill.Tone.QUIET);
        }
        var published = row.paused()
                ? new Pill(getTranslation("models.state.paused", version), Pill.Tone.WARN)
                : new Pill(getTranslation("models.state.published", version), Pill.Tone.GOOD);
        var state = new Div(published);
        state.addClassName("model-state");
        if (row.draftDiffers()) {
            state.add(new Pill(getTranslation("models.state.differs"), Pill.Tone.WARN));
        }
        return state;
    }

    private static Component changed(Row row) {
        var by = new Span(row.changedBy());
        by.addClassName("quiet");
        var changed = new Div(new Span(Formats.current().moment(row.changedAt())), by);
        changed.addClassName("model-changed");
        return changed;
    }

    private Component menu(Row row) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(getTranslation("models.more")));
        var more = bar.addItem(Glyph.MORE.icon());
        more.setAriaLabel(getTranslation("models.more-of", row.name()));
        var menu = more.getSubMenu();
        menu.addItem(getTranslation("models.open"), click -> open(row.id()));
        menu.addItem(
                getTranslation("models.export.bpmn"),
                click -> Download.bpmn(row.name(), models.model(row.id()).xml()));
        if (row.publishedVersion() != null) {
            menu.addItem(getTranslation(row.paused() ? "models.resume" : "models.pause"), click -> {
                if (row.paused()) {
                    resume(row);
                } else {
                    pause(row);
                }
            });
        }
        if (mayDraw) {
            menu.addItem(getTranslation("models.copy"), click -> copy(row));
            menu.addItem(getTranslation("models.rename"), click -> rename(row));
            menu.addItem(getTranslation("models.delete"), click -> delete(row));
        }
        return bar;
    }

    private Button creating() {
        var create = new Button(getTranslation("models.create"), Glyph.PLUS.icon(), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClassName("create-model");
        return create;
    }

    private Button importing() {
        return new Button(getTranslation("models.import"), click -> new ImportDialog(this::imported).open());
    }

    private void create() {
        new NameDialog(
                        getTranslation("models.create.title"),
                        getTranslation("models.create"),
                        "",
                        name -> open(models.create(new NewModel(name, null)).id()))
                .open();
    }

    private void imported(String name, String xml) {
        open(models.create(new NewModel(name, xml)).id());
    }

    private void rename(Row row) {
        new NameDialog(getTranslation("models.rename.title"), getTranslation("models.rename"), row.name(), name -> {
                    models.rename(
                            row.id(),
                            new ModelsApi.Renaming(name, models.model(row.id()).revision()));
                    refresh();
                })
                .open();
    }

    private void copy(Row row) {
        new NameDialog(
                        getTranslation("models.copy.title", row.name()),
                        getTranslation("models.copy"),
                        getTranslation("models.copy.name", row.name()),
                        name -> open(models.copy(row.id(), new Copy(name)).id()))
                .open();
    }

    private void pause(Row row) {
        new PauseDialog(row, () -> {
                    models.pause(row.id());
                    Note.done(getTranslation("models.paused", row.name()));
                    refresh();
                })
                .open();
    }

    private void resume(Row row) {
        models.resume(row.id());
        Note.done(getTranslation("models.resumed", row.name()));
        refresh();
    }

    private void delete(Row row) {
        new DeleteDialog(row, () -> {
                    models.delete(row.id());
                    Note.done(getTranslation("models.deleted", row.name()));
                    refresh();
                })
                .open();
    }

    private void open(ProcessModelId id) {
        getUI().ifPresent(ui -> ui.navigate(ModelsNavigation.model(id)));
    }

    private void refresh() {
        var rows = models.models();
        grid.setItems(rows);
        filter();
        grid.setVisible(!rows.isEmpty());
        tools.setVisible(!rows.isEmpty());
        nothing.removeAll();
        if (rows.isEmpty()) {
            nothing.add(
                    mayDraw
                            ? new EmptyState(
                                    Glyph.PROCESS,
                                    getTranslation("models.empty"),
                                    getTranslation("models.empty.advice"),
                                    creating(),
                                    importing())
                            : new EmptyState(
                                    Glyph.PROCESS,
                                    getTranslation("models.empty"),
                                    getTranslation("models.empty.owner")));
        }
    }

    private void filter() {
        var text = search.getValue().toLowerCase(Locale.ROOT).strip();
        grid.getListDataView()
                .setFilter(row -> row.name().toLowerCase(Locale.ROOT).contains(text)
                        || typeName(row).toLowerCase(Locale.ROOT).contains(text));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("models.title");
    }
}
