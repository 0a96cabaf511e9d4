package org.lekalo.designer.setting;

import java.util.List;
import org.lekalo.library.setting.FormField;

/** The fields of a task's form. */
final class FormFieldsEditor {

    private FormFieldsEditor() {}

    static RecordFieldsEditor<FormField> of(Asked<List<FormField>> asked) {
        return new RecordFieldsEditor<>(asked, new FormFieldEntry());
    }
}
