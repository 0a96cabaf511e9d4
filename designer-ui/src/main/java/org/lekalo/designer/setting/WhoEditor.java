package org.lekalo.designer.setting;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Company;
import org.lekalo.designer.condition.PersonLabel;
import org.lekalo.designer.words.Keys;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.setting.Responsible;

/** Who has to do something: first the kind, then the person, roles or department it needs; until then the former. */
final class WhoEditor extends Div {

    /** The ways to say it, those that survive a change of staff first. */
    enum Way {
        RECORD_OWNER,
        OWNERS_HEAD,
        ROLES,
        DEPARTMENT_HEAD,
        PERSON
    }

    private final Select<Way> way = new Select<>();
    private final MultiSelectComboBox<String> roles = new MultiSelectComboBox<>();
    private final ComboBox<Long> department = new ComboBox<>();
    private final ComboBox<Long> person = new ComboBox<>();
    private final WhoToday today;

    WhoEditor(Asked<Responsible> asked) {
        addClassName("panel-stack");
        way.setLabel(asked.label());
        way.setHelperText(asked.help());
        var open = asked.handedDown()
                .map(lanes -> getTranslation(
                        "panel.responsible.as-lane", said(lanes, asked.around().company())))
                .or(() -> asked.find("unset"));
        way.setRequiredIndicatorVisible(asked.setting().needed() && !asked.mayStayOpen());
        way.setEmptySelectionAllowed(asked.mayStayOpen());
        way.setEmptySelectionCaption(open.orElse(""));
        way.setItems(Way.values());
        way.setItemLabelGenerator(choice -> choice == null ? open.orElse("") : called(choice, asked));
        way.setPlaceholder(open.orElseGet(() -> getTranslation("panel.choose")));
        way.setValue(asked.value() == null ? null : wayOf(asked.value()));
        offer(asked.around().company(), asked.value());
        showDetail();
        today = new WhoToday(asked.around().company());
        showToday(asked);
        add(way, roles, department, person, today);
        way.addValueChangeListener(event -> chosen(asked));
        roles.addValueChangeListener(event -> tell(asked));
        department.addValueChangeListener(event -> tell(asked));
        person.addValueChangeListener(event -> tell(asked));
    }

    /** What it means that a role is named may be another thing for each setting. */
    private String called(Way choice, Asked<Responsible> asked) {
        return Optional.of(choice)
                .filter(Way.ROLES::equals)
                .flatMap(named -> asked.find("roles"))
                .orElseGet(() -> getTranslation(Keys.of("panel.responsible", choice)));
    }

    private void tell(Asked<Responsible> asked) {
        showToday(asked);
        asked.changed().to(responsible());
    }

    private void showToday(Asked<Responsible> asked) {
        today.show(way.isEmpty() ? asked.handedDown().orElse(null) : responsible());
    }

    private void offer(Company company, @Nullable Responsible responsible) {
        name(roles, Way.ROLES);
        Offer.of(
                        byName(company.roles()),
                        Role::key,
                        role -> role.name().in(getLocale()),
                        key -> key,
                        getTranslation("panel.responsible.roles.gone"))
                .in(roles, responsible instanceof Responsible.Roles chosen ? chosen.roles() : List.of());
        name(department, Way.DEPARTMENT_HEAD);
        Offer.of(
                        company.departments(),
                        Department::id,
                        Department::name,
                        id -> getTranslation("panel.responsible.department-head.nameless"),
                        getTranslation("panel.responsible.department-head.gone"))
                .in(department, responsible instanceof Responsible.DepartmentHead head ? head.departmentId() : null);
        name(person, Way.PERSON);
        var label = PersonLabel.apart(company.people());
        Offer.of(
                        company.active(),
                        one -> one.id().value(),
                        label,
                        id -> company.person(id)
                                .map(label)
                                .orElseGet(() -> getTranslation("panel.responsible.person.nameless")),
                        getTranslation("panel.responsible.person.gone"))
                .in(person, responsible instanceof Responsible.APerson one ? one.personId() : null);
    }

    private List<Role> byName(List<Role> known) {
        var alphabet = Collator.getInstance(getLocale());
        return known.stream()
                .sorted(Comparator.comparing(role -> role.name().in(getLocale()), alphabet))
                .toList();
    }

    private void name(MultiSelectComboBox<?> box, Way of) {
        box.setPlaceholder(getTranslation(Keys.of("panel.responsible", of) + ".which"));
        box.setAriaLabel(getTranslation(Keys.of("panel.responsible", of) + ".which"));
    }

    private void name(ComboBox<?> box, Way of) {
        box.setPlaceholder(getTranslation(Keys.of("panel.responsible", of) + ".which"));
        box.setAriaLabel(getTranslation(Keys.of("panel.responsible", of) + ".which"));
    }

    private void chosen(Asked<Responsible> asked) {
        showDetail();
        showToday(asked);
        var complete = responsible();
        if (complete != null || way.isEmpty()) {
            asked.changed().to(complete);
        }
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
                        : new Responsible.Roles(
                                roles.getValue().stream().sorted().toList());
            case DEPARTMENT_HEAD -> department.isEmpty() ? null : new Responsible.DepartmentHead(department.getValue());
            case PERSON -> person.isEmpty() ? null : new Responsible.APerson(person.getValue());
        };
    }

    private String said(Responsible responsible, Company company) {
        if (responsible instanceof Responsible.Roles chosen) {
            return company.roles().stream()
                    .filter(role -> chosen.roles().contains(role.key()))
                    .map(role -> role.name().in(getLocale()))
                    .collect(joining(", "));
        }
        if (responsible instanceof Responsible.APerson one) {
            return company.person(one.personId())
                    .map(PersonLabel.apart(company.people()))
                    .orElseGet(() -> getTranslation("panel.responsible.person.nameless"));
        }
        var said = getTranslation(Keys.of("panel.responsible", wayOf(responsible)));
        return responsible instanceof Responsible.DepartmentHead head
                ? company.departments().stream()
                        .filter(known -> known.id() == head.departmentId())
                        .map(known -> said + ": " + known.name())
                        .findFirst()
                        .orElse(said)
                : said;
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
