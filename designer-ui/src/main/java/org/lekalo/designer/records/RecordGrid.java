package org.lekalo.designer.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldText;
import org.lekalo.designer.look.Keyset;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.stage.StagePill;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.TextForm;

/** A type's records in columns; sorted by the server. */
final class RecordGrid extends Grid<RecordView> {

    /** By which records are sorted until somebody chooses otherwise. */
    private static final String LATEST = "changed_at";

    private static final int LONG = 60;

    /** No field is called so. */
    private static final String CHOICE = "-choice";

    private final RecordType type;
    private @Nullable List<String> sortableBy;
    private final ChosenRows chosen = new ChosenRows(() -> getDataProvider().refreshAll());

    /** @param changed whenever somebody sorts or moves a column */
    RecordGrid(RecordType type, ListLook look, Keyset<RecordView> rows, Runnable changed) {
        this.type = type;
        addClassName("record-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        setColumnReorderingAllowed(true);
        setItems(query -> rows.fetch(query)).setIdentifierProvider(RecordView::ref);
        show(look);
        addSortListener(sort -> changed.run());
        addColumnReorderListener(order -> changed.run());
        addItemClickListener(this::clicked);
    }

    /** A click beside the box that chooses a row was meant for the box. */
    private void clicked(ItemClickEvent<RecordView> click) {
        var record = click.getItem();
        if (click.getColumn() == null || CHOICE.equals(click.getColumn().getKey())) {
            chosen.turn(record);
        } else {
            UI.getCurrent().navigate(RecordsNavigation.card(record.ref()));
        }
    }

    /** The rows that somebody ticked. */
    ChosenRows chosen() {
        return chosen;
    }

    /** These columns, in this order; sorted as it says. */
    void show(ListLook look) {
        removeAllColumns();
        addComponentColumn(chosen::box)
                .setKey(CHOICE)
                .setHeader(chosen.all())
                .setWidth("4rem")
                .setFlexGrow(0)
                .setFrozen(true);
        look.fields(type).forEach(this::addFieldColumn);
        Optional.ofNullable(look.sort())
                .map(this::getColumnByKey)
                .ifPresent(column -> sort(List.of(new GridSortOrder<>(
                        column, look.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))));
    }

    /** Offers to sort by these fields only; by any where null. */
    void offer(@Nullable List<String> sortableBy) {
        this.sortableBy = sortableBy;
        type.fields()
                .forEach(field -> Optional.ofNullable(getColumnByKey(field.key()))
                        .ifPresent(column -> column.setSortable(isSortable(field))));
    }

    private boolean isSortable(Field field) {
        return !field.kind().isAttached() && (sortableBy == null || sortableBy.contains(field.key()));
    }

    /** The columns' keys as they stand now. */
    List<String> shownColumns() {
        return getColumns().stream()
                .map(Column::getKey)
                .filter(key -> key != null && type.field(key).isPresent())
                .toList();
    }

    private void addFieldColumn(Field field) {
        var column = addComponentColumn(record -> cell(field, record))
                .setHeader(field.name().in(getLocale()))
                .setKey(field.key())
                .setSortable(isSortable(field))
                .setResizable(true)
                .setWidth(width(field))
                .setFlexGrow(field.key().equals("title") ? 3 : 1);
        if (field.kind().isNumber()) {
            column.setTextAlign(ColumnTextAlign.END);
        }
    }

    private static String width(Field field) {
        if (field.key().equals("title")) {
            return "13rem";
        }
        if (field.form() == TextForm.TELEPHONE) {
            return "10rem";
        }
        return field.key().equals("stage")
                ? "12rem"
                : ColumnLook.of(field.kind()).width();
    }

    private Component cell(Field field, RecordView record) {
        if (field.key().equals("title")) {
            var link = new Anchor(RecordsNavigation.card(record.ref()), record.title());
            link.addClassName("row-link");
            link.setTitle(record.title());
            return link;
        }
        return field.key().equals("stage") ? stage(record) : value(field, record);
    }

    private Component stage(RecordView record) {
        var pill = StagePill.of(type, record);
        pill.setTitle(pill.getText());
        return pill;
    }

    private Component value(Field field, RecordView record) {
        var text = FieldText.of(type, field, record);
        if (field.kind().holdsSeveral() && !text.isEmpty()) {
            return capsules(text);
        }
        var shown = new Span(text);
        if (text.length() > LONG || field.kind() == FieldKind.LONG_TEXT || field.kind() == FieldKind.MONEY) {
            shown.setTitle(text);
        }
        if (field.computed()) {
            shown.addClassName("computed");
        }
        return shown;
    }

    private static Div capsules(String text) {
        var capsules = new Div();
        capsules.addClassName("capsules");
        capsules.setTitle(text);
        Stream.of(text.split(", ", -1))
                .map(one -> new Pill(one, Pill.Tone.QUIET))
                .forEach(capsules::add);
        return capsules;
    }

    @Nullable
    String sort() {
        return chosenSort().orElseGet(() -> type.field(LATEST).map(Field::key).orElse(null));
    }

    /** What somebody chose to sort by. */
    Optional<String> chosenSort() {
        return order().map(order -> order.getSorted().getKey());
    }

    boolean descending() {
        return order().map(order -> order.getDirection() == SortDirection.DESCENDING)
                .orElse(true);
    }

    private Optional<GridSortOrder<RecordView>> order() {
        List<GridSortOrder<RecordView>> orders = getSortOrder();
        return orders.stream().findFirst();
    }
}
