package org.lekalo.designer.setting;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.lekalo.designer.condition.ValueEditors;
import org.lekalo.library.setting.FieldChange;

/** What is written into which fields of the record. */
final class ChangesEditor extends Div {

    ChangesEditor(Asked<List<FieldChange>> asked) {
        var values = new ValueEditors(asked.around().company(), this);
        add(new RecordFieldsEditor<>(asked, new FieldChangeEntry(values)));
    }
}
