package org.lekalo.designer.staff;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.settings.FormDialog;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.StaffApi.NewPerson;
import org.lekalo.library.contract.StaffApi.PersonChange;

/** What is asked about a person; the login of a new one only. */
final class PersonForm {

    private final TextField login = new TextField(I18NProvider.translate("people.login"));
    private final TextField name = new TextField(I18NProvider.translate("people.name"));
    private final TextField position = new TextField(I18NProvider.translate("people.position"));
    private final EmailField mail = new EmailField(I18NProvider.translate("people.mail"));
    private final ComboBox<Department> department = new ComboBox<>(I18NProvider.translate("people.department"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(I18NProvider.translate("people.roles"));
    private final List<Department> departments;
    private final List<Role> known;

    PersonForm(List<Department> departments, List<Role> known) {
        this.departments = departments;
        this.known = known;
        mail.setManualValidation(true);
        mail.setHelperText(I18NProvider.translate("people.mail.advice"));
        department.setItems(departments);
        department.setItemLabelGenerator(Department::name);
        department.setClearButtonVisible(true);
        roles.setItems(known);
        roles.setItemLabelGenerator(role -> role.name().in(Formats.current().locale()));
    }

    void show(Person person, String address) {
        name.setValue(person.name());
        position.setValue(person.position());
        mail.setValue(address);
        departments.stream()
                .filter(each -> Objects.equals(person.departmentId(), each.id()))
                .forEach(department::setValue);
        roles.setValue(known.stream()
                .filter(role -> person.roles().contains(role.key()))
                .collect(Collectors.toSet()));
    }

    void askNew(FormDialog dialog) {
        ask(dialog.withNeeded("login", login));
    }

    void ask(FormDialog dialog) {
        dialog.withNeeded("name", name)
                .with("position", position)
                .with("mail", mail)
                .with("departmentId", department)
                .with("roles", roles)
                .open();
    }

    NewPerson added() {
        return new NewPerson(
                login.getValue(), name.getValue(), position.getValue(), in(), chosen(), null, mail.getValue());
    }

    PersonChange changed() {
        return new PersonChange(name.getValue(), position.getValue(), in(), chosen(), mail.getValue());
    }

    private @Nullable Long in() {
        return Optional.ofNullable(department.getValue()).map(Department::id).orElse(null);
    }

    private Set<String> chosen() {
        return roles.getValue().stream().map(Role::key).collect(Collectors.toSet());
    }
}
