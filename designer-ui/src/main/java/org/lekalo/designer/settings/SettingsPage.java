package org.lekalo.designer.settings;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Optional;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.record.RecordType;

/** A page of settings: what it is for, its tools, and what it shows. */
public abstract class SettingsPage extends Div implements HasDynamicTitle {

    private final String key;
    private final Div tools = new Div();

    /** @param key of the page's texts */
    protected SettingsPage(String key) {
        this.key = key;
        addClassNames("page", "settings");
        var advice = new Paragraph(getTranslation(key + ".advice"));
        advice.addClassName("quiet");
        tools.addClassName("settings-tools");
        add(advice, tools);
    }

    protected final void tool(Component... components) {
        tools.add(components);
    }

    protected final Button adding(String label, Runnable action) {
        var button = new Button(label, Glyph.PLUS.icon(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    protected static <T> void plain(Grid<T> grid) {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
    }

    /** The column of what can be done with a row: as wide as that is, at the row's end. */
    protected static <T> void deeds(Grid.Column<T> column) {
        column.setKey("deeds")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** A column that a phone or a tablet has no room for. */
    protected static <T> void wideOnly(Grid.Column<T> column) {
        column.getElement().setAttribute("wide-only", true);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("""
                window.lekaloWideOnly?.abort();
                window.lekaloWideOnly = new AbortController();
                const narrow = matchMedia('(max-width: 900px)');
                const arrange = () => this.querySelectorAll('[wide-only]')
                    .forEach((column) => { column.hidden = narrow.matches; });
                arrange();
                narrow.addEventListener('change', arrange, { signal: window.lekaloWideOnly.signal });
                """);
    }

    /** A page that follows runs its own after this. */
    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().getPage().executeJs("window.lekaloWideOnly?.abort()");
        super.onDetach(detach);
    }

    /** What is said in columns of its own where there is room for them, and in this cell where there is not. */
    protected static Span narrowOnly(String text) {
        var span = new Span(text);
        span.addClassNames("quiet", "narrow-only");
        return span;
    }

    /** A cell of several lines, the first of them what the row is about. */
    protected static Div lines(String first, Component... more) {
        var lines = new Div(new Span(first));
        lines.add(more);
        lines.addClassName("settings-two-lines");
        return lines;
    }

    protected static Button small(String label, Runnable action) {
        var button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        return button;
    }

    protected static Div row(Component... components) {
        var row = new Div(components);
        row.addClassName("settings-row");
        return row;
    }

    /** What a type, or all of them, are called. */
    protected final String typeName(Vocabulary vocabulary, String type) {
        return type.equals(AccessApi.EVERY_TYPE)
                ? getTranslation("settings.every-type")
                : Optional.of(type)
                        .flatMap(vocabulary.types()::type)
                        .map(RecordType::plural)
                        .map(name -> name.in(getLocale()))
                        .orElse(type);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(key + ".title");
    }
}
