package org.lekalo.designer.panel;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Changed;
import org.lekalo.designer.condition.Company;
import org.lekalo.designer.condition.PersonLabel;
import org.lekalo.designer.words.Keys;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.setting.Responsible;

/** Who has to do something: first the kind, then the person, roles or department it needs; until then the former. */
final class ResponsibleEditor extends Div {

    /** The ways to say it, those that survive a change of staff first. */
    enum Way {
        RECORD_OWNER,
        OWNERS_HEAD,
        ROLES,
        DEPARTMENT_HEAD,
        PERSON
    }

    private final Select<Way> way = new Select<>();
    private final MultiSelectComboBox<Role> roles = new MultiSelectComboBox<>();
    private final ComboBox<Department> department = new ComboBox<>();
    private final ComboBox<Person> person = new ComboBox<>();

    ResponsibleEditor(String label, Company company, @Nullable Responsible responsible, Changed<Responsible> changed) {
        addClassName("panel-stack");
        way.setLabel(label);
        way.setItems(Way.values());
        way.setItemLabelGenerator(choice -> getTranslation(Keys.of("panel.responsible", choice)));
        way.setPlaceholder(getTranslation("panel.choose"));
        roles.setPlaceholder(getTranslation("panel.responsible.roles.which"));
        roles.setItems(company.roles());
        roles.setItemLabelGenerator(role -> role.name().in(getLocale()));
        department.setPlaceholder(getTranslation("panel.responsible.department-head.which"));
        department.setItems(company.departments());
        department.setItemLabelGenerator(Department::name);
        person.setPlaceholder(getTranslation("panel.responsible.person.which"));
        person.setItems(company.active());
        person.setItemLabelGenerator(PersonLabel.apart(company.people()));
        show(responsible, company);
        add(way, roles, department, person);
        listen(changed);
    }

    private void show(@Nullable Responsible responsible, Company company) {
        if (responsible != null) {
            way.setValue(wayOf(responsible));
        }
        if (responsible instanceof Responsible.Roles chosen) {
            roles.setValue(chosen.roles().stream()
                    .flatMap(key -> company.role(key).stream())
                    .collect(Collectors.toUnmodifiableSet()));
        } else if (responsible instanceof Responsible.DepartmentHead head) {
            company.department(head.departmentId()).ifPresent(department::setValue);
        } else if (responsible instanceof Responsible.APerson one) {
            company.person(one.personId()).ifPresent(person::setValue);
        }
        showDetail();
    }

    private void listen(Changed<Responsible> changed) {
        way.addValueChangeListener(event -> {
            showDetail();
            var complete = responsible();
            if (complete != null) {
                changed.to(complete);
            }
        });
        roles.addValueChangeListener(event -> changed.to(responsible()));
        department.addValueChangeListener(event -> changed.to(responsible()));
        person.addValueChangeListener(event -> changed.to(responsible()));
    }

    private void showDetail() {
        roles.setVisible(way.getValue() == Way.ROLES);
        department.setVisible(way.getValue() == Way.DEPARTMENT_HEAD);
        person.setVisible(way.getValue() == Way.PERSON);
    }

    private @Nullable Responsible responsible() {
        var chosen = way.getOptionalValue();
        return chosen.isEmpty() ? null : responsible(chosen.get());
    }

    private @Nullable Responsible responsible(Way chosen) {
        return switch (chosen) {
            case RECORD_OWNER -> new Responsible.RecordOwner();
            case OWNERS_HEAD -> new Responsible.OwnersHead();
            case ROLES ->
                roles.isEmpty()
                        ? null
                        : new Responsible.Roles(roles.getValue().stream()
                                .map(Role::key)
                                .sorted()
                                .toList());
            case DEPARTMENT_HEAD ->
                department.isEmpty()
                        ? null
                        : new Responsible.DepartmentHead(department.getValue().id());
            case PERSON ->
                person.isEmpty()
                        ? null
                        : new Responsible.APerson(person.getValue().id().value());
        };
    }

    private static Way wayOf(Responsible responsible) {
        if (responsible instanceof Responsible.RecordOwner) {
            return Way.RECORD_OWNER;
        }
        if (responsible instanceof Responsible.OwnersHead) {
            return Way.OWNERS_HEAD;
        }
        if (responsible instanceof Responsible.Roles) {
            return Way.ROLES;
        }
        return responsible instanceof Responsible.DepartmentHead ? Way.DEPARTMENT_HEAD : Way.PERSON;
    }
}
