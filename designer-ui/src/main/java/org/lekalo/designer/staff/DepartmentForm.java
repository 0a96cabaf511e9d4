package org.lekalo.designer.staff;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lekalo.designer.look.Apart;
import org.lekalo.designer.settings.FormDialog;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.StaffApi.DepartmentChange;

/** What is asked about a department: its name, the one above it, its head. */
final class DepartmentForm {

    private final TextField name = new TextField(I18NProvider.translate("departments.name"));
    private final ComboBox<Department> parent = new ComboBox<>(I18NProvider.translate("departments.parent"));
    private final ComboBox<Person> head = new ComboBox<>(I18NProvider.translate("departments.head"));
    private final List<Department> departments;
    private final List<Person> active;

    /** @param people of whom those who left head nothing */
    DepartmentForm(List<Department> departments, List<Person> people) {
        this.departments = departments;
        this.active = people.stream().filter(Person::active).toList();
        parent.setItems(departments);
        parent.setItemLabelGenerator(Department::name);
        parent.setClearButtonVisible(true);
        head.setItems(active);
        head.setItemLabelGenerator(Apart.people(people));
        head.setClearButtonVisible(true);
    }

    void show(Department department) {
        name.setValue(department.name());
        departments.stream()
                .filter(each -> Objects.equals(each.id(), department.parentId()))
                .forEach(parent::setValue);
        active.stream()
                .filter(person -> person.id().equals(department.headId()))
                .forEach(head::setValue);
    }

    void ask(FormDialog dialog) {
        dialog.withNeeded("name", name)
                .with("parentId", parent)
                .with("headId", head)
                .open();
    }

    DepartmentChange change() {
        return new DepartmentChange(
                name.getValue(),
                Optional.ofNullable(parent.getValue()).map(Department::id).orElse(null),
                Optional.ofNullable(head.getValue()).map(Person::id).orElse(null));
    }
}
