package org.lekalo.designer.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.SerializableFunction;
import java.util.function.Function;

/** Rows without end, read as one scrolls, and gone through with the arrow keys; Enter opens the row's link, of the class row-link. */
@Tag("lekalo-row-list")
@JsModule("./row-list/row-list.ts")
public final class RowList<T> extends Component implements HasComponents, HasStyle, HasSize {

    private final Grid<T> list = new Grid<>();
    private final Keyset<T> rows;

    public RowList(Keyset<T> rows, Function<T, Object> identity, SerializableFunction<T, Component> row) {
        this.rows = rows;
        addClassName("row-list");
        list.addComponentColumn(row::apply).setKey("row").setFlexGrow(1);
        list.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setItems(query -> rows.fetch(query)).setIdentifierProvider(identity::apply);
        list.setSizeFull();
        add(list);
    }

    /** Reads the rows again; where one scrolled to stays. */
    public void refresh() {
        rows.forget();
        list.getDataProvider().refreshAll();
    }
}
