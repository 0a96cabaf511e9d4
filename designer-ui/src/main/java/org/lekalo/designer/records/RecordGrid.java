package org.lekalo.designer.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Keyset;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;

/** A type's records in columns; sorted by the server. */
final class RecordGrid extends Grid<RecordView> {

    private static final int MOST_IN_THE_MIDDLE = 4;
    private static final Set<String> NOT_IN_COLUMNS = Set.of(
            "title",
            "pipeline",
            "stage",
            "owner",
            "created_by",
            "changed_by",
            "stage_since",
            "created_at",
            "changed_at");

    private static final Set<FieldKind> TOO_SMALL_OR_LARGE =
            Set.of(FieldKind.LONG_TEXT, FieldKind.NUMBER, FieldKind.YES_NO);

    /** By which records are sorted until somebody chooses otherwise. */
    private static final String LATEST = "changed_at";

    private final RecordType type;

    RecordGrid(RecordType type, Keyset<RecordView> rows, Runnable sorted) {
        this.type = type;
        addClassName("record-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        setColumnReorderingAllowed(true);
        setItems(query -> rows.fetch(query)).setIdentifierProvider(RecordView::ref);
        columns().forEach(this::addFieldColumn);
        addSortListener(sort -> sorted.run());
        addItemClickListener(click ->
                UI.getCurrent().navigate(RecordsNavigation.card(click.getItem().ref())));
    }

    private Stream<Field> columns() {
        var leading = Stream.of("title", "stage").flatMap(key -> type.field(key).stream());
        var middle = type.fields().stream()
                .filter(field -> !NOT_IN_COLUMNS.contains(field.key()) && !TOO_SMALL_OR_LARGE.contains(field.kind()))
                .limit(MOST_IN_THE_MIDDLE);
        return Stream.of(leading, middle, type.field("owner").stream()).flatMap(fields -> fields);
    }

    private void addFieldColumn(Field field) {
        var column = addComponentColumn(record -> cell(field, record))
                .setHeader(field.name().in(getLocale()))
                .setKey(field.key())
                .setSortable(field.kind() != FieldKind.LONG_TEXT)
                .setResizable(true)
                .setWidth(width(field))
                .setFlexGrow(field.key().equals("title") ? 3 : 1);
        if (field.kind() == FieldKind.MONEY || field.kind() == FieldKind.NUMBER) {
            column.setTextAlign(ColumnTextAlign.END);
        }
    }

    private static String width(Field field) {
        if (field.key().equals("title")) {
            return "14rem";
        }
        return switch (field.kind()) {
            case DATE, MONEY, NUMBER, YES_NO -> "7.5rem";
            default -> field.key().equals("stage") ? "11rem" : "8.5rem";
        };
    }

    private Component cell(Field field, RecordView record) {
        if (field.key().equals("title")) {
            var link = new Anchor(RecordsNavigation.card(record.ref()), record.title());
            link.addClassName("row-link");
            link.setTitle(record.title());
            return link;
        }
        return field.key().equals("stage") ? StagePill.of(type, record) : new Span(FieldText.of(type, field, record));
    }

    @Nullable
    String sort() {
        return order().map(order -> order.getSorted().getKey())
                .orElseGet(() -> type.field(LATEST).map(Field::key).orElse(null));
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
