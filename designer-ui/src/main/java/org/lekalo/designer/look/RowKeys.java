package org.lekalo.designer.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Around a grid: Enter on a row follows the row's link, of the class row-link. */
@Tag("lekalo-row-list")
@JsModule("./row-list/row-list.ts")
public final class RowKeys extends Component implements HasComponents, HasStyle {

    public RowKeys(Component grid) {
        addClassName("row-keys");
        add(grid);
    }
}
