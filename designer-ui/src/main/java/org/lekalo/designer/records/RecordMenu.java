package org.lekalo.designer.records;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusal;

/** What is seldom done with a record: to take it away, asked twice and for those only who may. */
final class RecordMenu extends MenuBar {

    private final RecordsApi records;
    private final RecordView record;
    private final Runnable stayed;

    /** @param stayed called where the record was not taken away though somebody wanted to */
    RecordMenu(RecordsApi records, RecordView record, Runnable stayed) {
        this.records = records;
        this.record = record;
        this.stayed = stayed;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        var more = addItem(Glyph.MORE.icon(), getTranslation("records.menu"));
        more.setAriaLabel(getTranslation("records.menu"));
        more.getSubMenu().addItem(getTranslation("records.delete"), click -> ask());
        setVisible(record.mayDelete());
    }

    private void ask() {
        var dialog = new ConfirmDialog(
                getTranslation("records.delete.title", record.title()),
                getTranslation("records.delete.advice"),
                getTranslation("records.delete.do"),
                yes -> delete(),
                getTranslation("records.cancel"),
                no -> {});
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void delete() {
        var ref = record.ref();
        try {
            records.delete(ref.type(), ref.id(), record.version());
        } catch (Refusal refusal) {
            Note.refused(String.valueOf(refusal.sentence()));
            stayed.run();
            return;
        }
        UI.getCurrent().navigate(RecordsNavigation.list(ref.type()));
        Note.done(getTranslation("records.deleted", record.title()));
    }
}
