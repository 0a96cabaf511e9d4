package org.lekalo.designer.staff;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Apart;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.designer.settings.FormDialog;
import org.lekalo.designer.settings.SettingsNavigation;
import org.lekalo.designer.settings.SettingsPage;
import org.lekalo.designer.words.Formats;
import org.lekalo.designer.words.Pickers;
import org.lekalo.library.contract.AbsencesApi;
import org.lekalo.library.contract.AbsencesApi.Absence;
import org.lekalo.library.contract.AbsencesApi.NewAbsence;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.SessionApi.Me;

/** When one is away, and who stands in; a head enters it for his people too. */
@Route(SettingsNavigation.ABSENCES)
@PermitAll
class AbsencesView extends SettingsPage {

    private final transient AbsencesApi absences;
    private final transient PeopleApi people;
    private final Grid<Absence> grid = new Grid<>();
    private final Div nothing = new Div();

    AbsencesView(AbsencesApi absences, PeopleApi people) {
        super("absences");
        this.absences = absences;
        this.people = people;
        tool(adding(getTranslation("absences.add"), this::enter));
        plain(grid);
        grid.addColumn(Absence::personName)
                .setHeader(getTranslation("absences.person"))
                .setFlexGrow(2);
        grid.addColumn(AbsencesView::days)
                .setHeader(getTranslation("absences.days"))
                .setFlexGrow(2);
        grid.addColumn(absence -> Objects.requireNonNullElse(absence.deputyName(), getTranslation("absences.nobody")))
                .setHeader(getTranslation("absences.deputy"))
                .setFlexGrow(2);
        deeds(grid.addComponentColumn(absence -> absence.mayChange()
                ? row(small(getTranslation("settings.remove"), () -> {
                    absences.remove(absence.id());
                    refresh();
                }))
                : new Span()));
        add(grid, nothing);
        refresh();
    }

    private static String days(Absence absence) {
        var formats = Formats.current();
        var first = formats.date(absence.firstDay());
        return absence.firstDay().equals(absence.lastDay()) ? first : first + " – " + formats.date(absence.lastDay());
    }

    private void refresh() {
        var all = absences.absences();
        grid.setItems(all);
        grid.setVisible(!all.isEmpty());
        nothing.removeAll();
        if (all.isEmpty()) {
            nothing.add(new EmptyState(
                    Glyph.SUN, getTranslation("absences.empty"), getTranslation("absences.empty.advice")));
        }
    }

    /** Himself, and those below the departments that he heads; everybody to an administrator. */
    private List<Person> mine(Me me) {
        var departments = people.departments();
        var active = people.people().stream().filter(Person::active).toList();
        if (me.is(Roles.ADMINISTRATOR)) {
            return active;
        }
        return active.stream()
                .filter(person -> person.id().equals(me.person().id())
                        || above(departments, person.departmentId())
                                .anyMatch(department -> me.person().id().equals(department.headId())))
                .toList();
    }

    private static Stream<Department> above(List<Department> all, @Nullable Long department) {
        return all.stream()
                .filter(known -> Objects.equals(known.id(), department))
                .flatMap(known -> Stream.concat(Stream.of(known), above(all, known.parentId())));
    }

    /** Whoever counted on this person as a deputy has another now. */
    private void sayWhoIsLeft(Person away, LocalDate first, LocalDate last) {
        var left = absences.absences().stream()
                .filter(absence -> away.id().equals(absence.deputy())
                        && !absence.firstDay().isAfter(last)
                        && !absence.lastDay().isBefore(first))
                .map(Absence::personName)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            Note.done(getTranslation("absences.left", left));
        }
    }

    private void enter() {
        SignedIn.current().map(SignedIn::me).ifPresent(this::enter);
    }

    private void enter(Me me) {
        var whose = mine(me);
        var person = new ComboBox<Person>(getTranslation("absences.person"));
        person.setItems(whose);
        var everybody = people.people();
        person.setItemLabelGenerator(Apart.people(everybody));
        whose.stream().filter(known -> known.id().equals(me.person().id())).forEach(person::setValue);
        person.setReadOnly(whose.size() < 2);
        var deputy = new ComboBox<Person>(getTranslation("absences.deputy"));
        deputy.setItems(everybody.stream().filter(Person::active).toList());
        deputy.setItemLabelGenerator(Apart.people(everybody));
        deputy.setClearButtonVisible(true);
        deputy.setHelperText(getTranslation("absences.deputy.advice"));
        var first = Pickers.date(getTranslation("absences.first"));
        var last = Pickers.date(getTranslation("absences.last"));
        LocalDate today = Formats.current().today();
        first.setValue(today);
        last.setValue(today);
        new FormDialog(getTranslation("absences.add"), getTranslation("settings.save"), () -> {
                    absences.add(new NewAbsence(
                            person.getValue().id(),
                            deputy.getValue() == null ? null : deputy.getValue().id(),
                            first.getValue(),
                            last.getValue()));
                    sayWhoIsLeft(person.getValue(), first.getValue(), last.getValue());
                    refresh();
                })
                .withNeeded("person", person)
                .withNeeded("firstDay", first)
                .withNeeded("lastDay", last)
                .with("deputy", deputy)
                .open();
    }
}
