package org.lekalo.designer.staff;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.settings.Confirmation;
import org.lekalo.designer.settings.FormDialog;
import org.lekalo.designer.settings.SettingsNavigation;
import org.lekalo.designer.settings.SettingsPage;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.StaffApi;

/** The departments as a tree, with their heads. */
@Route(SettingsNavigation.DEPARTMENTS)
@RolesAllowed(Roles.ADMINISTRATOR)
class DepartmentsView extends SettingsPage {

    private final transient PeopleApi people;
    private final transient StaffApi staff;
    private final TreeGrid<Department> tree = new TreeGrid<>();
    private transient List<Person> known = List.of();

    DepartmentsView(PeopleApi people, StaffApi staff) {
        super("departments");
        this.people = people;
        this.staff = staff;
        tool(adding(getTranslation("departments.add"), this::addDepartment));
        plain(tree);
        tree.addComponentHierarchyColumn(this::called)
                .setKey("name")
                .setHeader(getTranslation("departments.name"))
                .setFlexGrow(3);
        wideOnly(tree.addColumn(department -> name(department.headId()))
                .setHeader(getTranslation("departments.head"))
                .setFlexGrow(2));
        wideOnly(tree.addColumn(this::count)
                .setHeader(getTranslation("departments.people"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0));
        deeds(tree.addComponentColumn(department -> row(
                small(getTranslation("people.change"), () -> edit(department)),
                small(getTranslation("settings.remove"), () -> remove(department)))));
        add(tree);
        refresh();
    }

    private Div called(Department department) {
        return lines(department.name(), narrowOnly(name(department.headId())));
    }

    private void refresh() {
        var all = people.departments();
        known = people.people();
        tree.setItems(below(all, null), department -> below(all, department.id()));
        tree.expandRecursively(below(all, null), all.size());
    }

    private static List<Department> below(List<Department> all, @Nullable Long parent) {
        return all.stream()
                .filter(department -> Objects.equals(department.parentId(), parent))
                .toList();
    }

    private String name(@Nullable PersonId person) {
        return known.stream()
                .filter(one -> one.id().equals(person))
                .map(Person::name)
                .findFirst()
                .orElse("");
    }

    private long count(Department department) {
        return known.stream()
                .filter(person -> person.active() && Objects.equals(person.departmentId(), department.id()))
                .count();
    }

    private void addDepartment() {
        var form = new DepartmentForm(people.departments(), people.people());
        form.ask(new FormDialog(getTranslation("departments.add"), getTranslation("settings.save"), () -> {
            staff.addDepartment(form.change());
            refresh();
        }));
    }

    private void edit(Department department) {
        var form = new DepartmentForm(people.departments(), people.people());
        form.show(department);
        form.ask(new FormDialog(department.name(), getTranslation("settings.save"), () -> {
            staff.changeDepartment(department.id(), form.change());
            refresh();
        }));
    }

    private void remove(Department department) {
        new Confirmation(
                        department.name(),
                        getTranslation("departments.remove.consequence"),
                        getTranslation("settings.remove"),
                        () -> {
                            staff.removeDepartment(department.id());
                            refresh();
                        })
                .open();
    }
}
