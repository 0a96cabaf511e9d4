package org.lekalo.designer.rights;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.lekalo.designer.settings.Confirmation;
import org.lekalo.designer.settings.FormDialog;
import org.lekalo.designer.settings.SettingsNavigation;
import org.lekalo.designer.settings.SettingsPage;
import org.lekalo.library.contract.FileEndingsApi;
import org.lekalo.library.contract.FileEndingsApi.Ending;
import org.lekalo.library.contract.Roles;

/** Which kinds of files may be attached to records. */
@Route(SettingsNavigation.FILES)
@RolesAllowed(Roles.ADMINISTRATOR)
class FileEndingsView extends SettingsPage {

    private final transient FileEndingsApi endings;
    private final Grid<String> grid = new Grid<>();

    FileEndingsView(FileEndingsApi endings) {
        super("file-endings");
        this.endings = endings;
        tool(adding(getTranslation("file-endings.add"), this::add));
        plain(grid);
        grid.addColumn(ending -> "." + ending).setHeader(getTranslation("file-endings.ending"));
        deeds(grid.addComponentColumn(ending -> row(small(getTranslation("settings.remove"), () -> remove(ending)))));
        add(grid);
        refresh();
    }

    private void refresh() {
        grid.setItems(endings.endings());
    }

    private void add() {
        var ending = new TextField(getTranslation("file-endings.ending"));
        new FormDialog(getTranslation("file-endings.add"), getTranslation("settings.save"), () -> {
                    endings.allow(new Ending(ending.getValue()));
                    refresh();
                })
                .withNeeded("ending", ending)
                .open();
    }

    private void remove(String ending) {
        new Confirmation(
                        "." + ending,
                        getTranslation("file-endings.remove.consequence"),
                        getTranslation("settings.remove"),
                        () -> {
                            endings.remove(ending);
                            refresh();
                        })
                .open();
    }
}
