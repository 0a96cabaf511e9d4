package org.lekalo.designer.records;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Somebody saved the record first: his values, or mine over them? */
final class VersionConflictDialog extends ConfirmDialog {

    VersionConflictDialog(Runnable look, Runnable overwrite) {
        setHeader(getTranslation("records.conflict"));
        setText(getTranslation("records.conflict.advice"));
        setConfirmText(getTranslation("records.conflict.look"));
        setRejectText(getTranslation("records.conflict.overwrite"));
        setRejectButtonTheme("tertiary");
        setRejectable(true);
        setCancelText(getTranslation("records.cancel"));
        setCancelable(true);
        addConfirmListener(confirm -> look.run());
        addRejectListener(reject -> overwrite.run());
    }
}
