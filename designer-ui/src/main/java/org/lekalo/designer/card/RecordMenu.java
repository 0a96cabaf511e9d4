package org.lekalo.designer.card;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.stream.Collectors;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordInUse;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusal;

/** What is seldom done with a record: to take it away, asked twice and for those only who may. */
final class RecordMenu extends MenuBar {

    private final RecordsApi records;
    private final Vocabulary vocabulary;
    private final RecordView record;
    private final Runnable stayed;

    /** @param stayed called where the record was not taken away though somebody wanted to */
    RecordMenu(RecordsApi records, Vocabulary vocabulary, RecordView record, Runnable stayed) {
        this.records = records;
        this.vocabulary = vocabulary;
        this.record = record;
        this.stayed = stayed;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        var more = addItem(Glyph.MORE.icon(), getTranslation("records.menu"));
        more.setAriaLabel(getTranslation("records.menu"));
        more.getSubMenu().addItem(getTranslation("records.delete"), click -> ask());
        setVisible(record.mayDelete());
    }

    private void ask() {
        String advice;
        try {
            advice = advice();
        } catch (RecordInUse kept) {
            Note.refused(String.valueOf(kept.sentence()));
            return;
        }
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("records.delete.title", record.title()));
        dialog.setText(advice);
        // the focus is on what confirms, and one more Enter must not delete
        dialog.setConfirmText(getTranslation("records.cancel"));
        dialog.setConfirmButtonTheme("tertiary");
        dialog.setRejectable(true);
        dialog.setRejectText(getTranslation("records.delete.do"));
        dialog.setRejectButtonTheme("error primary");
        dialog.addRejectListener(yes -> delete());
        dialog.open();
    }

    /** What goes with it, by name and number. */
    private String advice() {
        var ref = record.ref();
        var going = records.belongings(ref.type(), ref.id()).stream()
                .flatMap(belonging -> vocabulary.types().type(belonging.type()).stream()
                        .map(type -> "%s (%d)".formatted(type.plural().in(getLocale()), belonging.count())))
                .collect(Collectors.joining(", "));
        var advice = getTranslation("records.delete.advice");
        return going.isEmpty() ? advice : advice + " " + getTranslation("records.delete.with", going);
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
        Unsaved.overOn(UI.getCurrent());
        UI.getCurrent().navigate(RecordsNavigation.list(ref.type()));
        Note.done(getTranslation("records.deleted", record.title()));
    }
}
