package org.lekalo.designer.staff;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.settings.Confirmation;
import org.lekalo.designer.settings.FormDialog;
import org.lekalo.designer.settings.SettingsNavigation;
import org.lekalo.designer.settings.SettingsPage;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.contract.StaffApi.KnownRole;
import org.lekalo.library.record.Text;

/** The built-in roles and those of the company's own. */
@Route(SettingsNavigation.ROLES)
@RolesAllowed(Roles.ADMINISTRATOR)
class RolesView extends SettingsPage {

    private final transient StaffApi staff;
    private final Grid<KnownRole> grid = new Grid<>();

    RolesView(StaffApi staff) {
        super("roles");
        this.staff = staff;
        tool(adding(getTranslation("roles.add"), () -> edit(null)));
        plain(grid);
        grid.addColumn(role -> role.role().name().ru())
                .setHeader(getTranslation("roles.russian"))
                .setFlexGrow(2);
        grid.addColumn(role -> role.role().name().en())
                .setHeader(getTranslation("roles.english"))
                .setFlexGrow(2);
        wideOnly(grid.addColumn(KnownRole::people)
                .setHeader(getTranslation("departments.people"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0));
        deeds(grid.addComponentColumn(role -> role.builtIn()
                ? new Pill(getTranslation("roles.built-in"), Pill.Tone.QUIET)
                : row(
                        small(getTranslation("people.change"), () -> edit(role)),
                        small(getTranslation("settings.remove"), () -> remove(role)))));
        add(grid);
        refresh();
    }

    private void refresh() {
        grid.setItems(staff.roles());
    }

    private void edit(@Nullable KnownRole role) {
        var russian = new TextField(getTranslation("roles.russian"));
        var english = new TextField(getTranslation("roles.english"));
        if (role != null) {
            russian.setValue(role.role().name().ru());
            english.setValue(role.role().name().en());
        }
        var title =
                role == null ? getTranslation("roles.add") : role.role().name().in(getLocale());
        new FormDialog(title, getTranslation("settings.save"), () -> {
                    var name = new Text(russian.getValue(), english.getValue());
                    if (role == null) {
                        staff.addRole(name);
                    } else {
                        staff.renameRole(role.role().key(), name);
                    }
                    refresh();
                })
                .withNeeded("ru", russian)
                .withNeeded("en", english)
                .open();
    }

    private void remove(KnownRole role) {
        new Confirmation(
                        role.role().name().in(getLocale()),
                        getTranslation("roles.remove.consequence", role.people()),
                        getTranslation("settings.remove"),
                        () -> {
                            staff.removeRole(role.role().key());
                            refresh();
                        })
                .open();
    }
}
