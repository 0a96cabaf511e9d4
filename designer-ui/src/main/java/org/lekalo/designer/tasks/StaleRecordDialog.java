package org.lekalo.designer.tasks;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** The record changed while the person answered: look again, or answer all the same? */
final class StaleRecordDialog extends ConfirmDialog {

    StaleRecordDialog(Runnable look, Runnable answer) {
        setHeader(getTranslation("task.stale"));
        setText(getTranslation("task.stale.advice"));
        setConfirmText(getTranslation("task.stale.look"));
        setRejectText(getTranslation("task.stale.answer"));
        setRejectButtonTheme("tertiary");
        setRejectable(true);
        addConfirmListener(confirm -> look.run());
        addRejectListener(reject -> answer.run());
    }
}
