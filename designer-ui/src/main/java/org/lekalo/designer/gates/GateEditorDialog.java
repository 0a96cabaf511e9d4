package org.lekalo.designer.gates;

import java.util.function.Consumer;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.designer.look.Note;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.gate.Gate;

/** One gate to set up; what the server does not accept is said at its place. */
final class GateEditorDialog extends AskingDialog {

    private final GateEditor editor;
    private final Consumer<Gate> put;

    GateEditorDialog(String title, GateEditor editor, Consumer<Gate> put) {
        this.editor = editor;
        this.put = put;
        setHeaderTitle(title);
        setWidth("min(48rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(editor);
        getFooter().add(cancel(getTranslation("gates.cancel")), primary(getTranslation("gates.save"), this::save));
    }

    private void save() {
        if (!editor.finished()) {
            editor.lead();
            return;
        }
        try {
            put.accept(editor.gate());
            close();
        } catch (FieldsRefused refused) {
            var elsewhere = editor.show(refused.problems());
            editor.lead();
            if (!elsewhere.isEmpty()) {
                Note.refused(elsewhere);
            }
        }
    }
}
