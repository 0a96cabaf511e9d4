package org.lekalo.designer.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Apart;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.look.SearchField;
import org.lekalo.designer.settings.Confirmation;
import org.lekalo.designer.settings.FormDialog;
import org.lekalo.designer.settings.SettingsNavigation;
import org.lekalo.designer.settings.SettingsPage;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.contract.StaffApi.Belongings;
import org.lekalo.library.contract.StaffApi.Departure;
import org.lekalo.library.contract.StaffApi.Mail;
import org.lekalo.library.contract.StaffApi.Password;
import org.lekalo.library.record.TextForm;

/** The people of the company: who is here, in which department and roles, and who left. */
@Route(SettingsNavigation.PEOPLE)
@RolesAllowed(Roles.ADMINISTRATOR)
class PeopleView extends SettingsPage {

    private final transient PeopleApi people;
    private final transient StaffApi staff;
    private final Grid<Person> grid = new Grid<>();
    private final SearchField search = new SearchField(getTranslation("people.search"), this::refresh);
    private final EmptyState nobody =
            new EmptyState(Glyph.SEARCH, getTranslation("people.none"), getTranslation("people.none.advice"));
    private transient List<Department> departments = List.of();
    private transient List<Role> roles = List.of();

    PeopleView(PeopleApi people, StaffApi staff) {
        super("people");
        this.people = people;
        this.staff = staff;
        tool(search, adding(getTranslation("people.add"), this::addPerson));
        plain(grid);
        grid.addComponentColumn(this::who)
                .setHeader(getTranslation("people.name"))
                .setFlexGrow(3);
        wideOnly(grid.addColumn(this::department)
                .setHeader(getTranslation("people.department"))
                .setFlexGrow(2));
        wideOnly(grid.addColumn(this::roles)
                .setHeader(getTranslation("people.roles"))
                .setFlexGrow(2));
        wideOnly(grid.addComponentColumn(this::state)
                .setHeader(getTranslation("people.state"))
                .setAutoWidth(true)
                .setFlexGrow(0));
        deeds(grid.addComponentColumn(this::deeds));
        add(grid, nobody);
        refresh();
    }

    private void refresh() {
        var words = TextForm.plain(search.getValue()).split(" ");
        departments = people.departments();
        roles = people.roles();
        var found =
                people.people().stream().filter(person -> says(person, words)).toList();
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        nobody.setVisible(found.isEmpty());
    }

    /** In whatever order they are written. */
    private static boolean says(Person person, String[] words) {
        var said = TextForm.plain(person.name() + " " + person.login());
        return Stream.of(words).allMatch(said::contains);
    }

    private Component who(Person person) {
        var more = new Span(person.login() + (person.position().isEmpty() ? "" : " · " + person.position()));
        more.addClassName("quiet");
        var who = lines(person.name(), more, narrowOnly(department(person)), narrowOnly(roles(person)));
        if (!person.active()) {
            who.add(narrowOnly(getTranslation("people.left")));
        }
        return who;
    }

    private String department(Person person) {
        return departments.stream()
                .filter(department -> Objects.equals(person.departmentId(), department.id()))
                .map(Department::name)
                .findFirst()
                .orElse("");
    }

    private String roles(Person person) {
        return roles.stream()
                .filter(role -> person.roles().contains(role.key()))
                .map(role -> role.name().in(getLocale()))
                .collect(Collectors.joining(", "));
    }

    private Component state(Person person) {
        return person.active()
                ? new Pill(getTranslation("people.here"), Pill.Tone.GOOD)
                : new Pill(getTranslation("people.left"), Pill.Tone.QUIET);
    }

    private Component deeds(Person person) {
        return person.active()
                ? row(
                        small(getTranslation("people.change"), () -> edit(person)),
                        small(getTranslation("people.password"), () -> password(person)),
                        small(getTranslation("people.leave"), () -> leave(person)))
                : row(small(getTranslation("people.back"), () -> {
                    staff.comeBack(person.id());
                    refresh();
                }));
    }

    private void addPerson() {
        var form = new PersonForm(people.departments(), people.roles());
        form.askNew(new FormDialog(getTranslation("people.add"), getTranslation("settings.save"), () -> {
            var made = staff.add(form.added());
            tell(made.person(), made.password());
            refresh();
        }));
    }

    private void edit(Person person) {
        var form = new PersonForm(people.departments(), people.roles());
        form.show(person, mailOf(person));
        form.ask(new FormDialog(person.name(), getTranslation("settings.save"), () -> {
            staff.change(person.id(), form.changed());
            refresh();
        }));
    }

    private String mailOf(Person person) {
        return staff.mail().stream()
                .filter(mail -> mail.person().equals(person.id()))
                .map(Mail::address)
                .findFirst()
                .orElse("");
    }

    private static void tell(Person person, @Nullable String password) {
        new PasswordShown(person, Objects.requireNonNullElse(password, "")).open();
    }

    private void password(Person person) {
        new Confirmation(
                        getTranslation("people.password"),
                        getTranslation("people.password.ask", person.name()),
                        getTranslation("people.password.reset"),
                        () -> tell(
                                person,
                                staff.resetPassword(person.id(), new Password(null))
                                        .password()))
                .open();
    }

    private void leave(Person person) {
        var belongings = staff.belongings(person.id());
        var heir = new ComboBox<Person>(getTranslation("people.heir"));
        heir.setItems(people.people().stream()
                .filter(other -> other.active() && !other.id().equals(person.id()))
                .toList());
        heir.setItemLabelGenerator(Apart.people(people.people()));
        heir.setClearButtonVisible(true);
        var nobody = new Checkbox(getTranslation("people.heir.nobody"));
        nobody.setHelperText(getTranslation("people.heir.nobody.advice"));
        nobody.addValueChangeListener(event -> {
            heir.setEnabled(!event.getValue());
            heir.clear();
        });
        new FormDialog(
                        getTranslation("people.leave.title", person.name()),
                        getTranslation("people.leave.confirm"),
                        () -> {
                            var chosen = heir.getValue();
                            var handed = staff.leave(
                                    person.id(), new Departure(chosen == null ? null : chosen.id(), nobody.getValue()));
                            Note.done(getTranslation("people.leave.done", handed.records(), handed.tasks()));
                            refresh();
                        })
                .saying(consequence(belongings))
                .with("handTo", heir)
                .with("toNobody", nobody)
                .open();
    }

    private Div consequence(Belongings belongings) {
        var words = new Div(
                new Paragraph(getTranslation("people.leave.consequence", belongings.records(), belongings.tasks())));
        if (!belongings.drawings().isEmpty()) {
            words.add(new Paragraph(getTranslation("people.leave.drawings", String.join("; ", belongings.drawings()))));
        }
        return words;
    }
}
