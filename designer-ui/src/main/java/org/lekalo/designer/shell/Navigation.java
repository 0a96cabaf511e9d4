package org.lekalo.designer.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNav.SideNavI18n;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Set;
import org.lekalo.designer.gates.GatesNavigation;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.models.ModelsNavigation;
import org.lekalo.designer.monitor.MonitorNavigation;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.designer.settings.SettingsNavigation;
import org.lekalo.designer.tasks.TasksNavigation;
import org.lekalo.designer.todo.OpenTodos;
import org.lekalo.designer.todo.OpenTodos.Counted;
import org.lekalo.designer.types.TypesNavigation;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Counts;
import org.lekalo.library.record.RecordType;
import org.springframework.context.annotation.Scope;

/** The ways through the application, for those who may go them. */
@SpringComponent
@Scope("prototype")
class Navigation extends Div {

    private static final Set<String> DAILY = Set.of("deal", "company", "contact", "lead", "activity", "invoice");

    private final TasksApi tasks;
    private final OpenTodos todos;
    private final Vocabulary vocabulary;
    private final Span counter = new Span();
    private final SideNav records = new SideNav(getTranslation("nav.records"));
    private List<RecordType> known = List.of();

    Navigation(TasksApi tasks, OpenTodos todos, Vocabulary vocabulary, LiveChanges changes) {
        this.tasks = tasks;
        this.todos = todos;
        this.vocabulary = vocabulary;
        addClassName("shell-navigation");
        add(daily());
        add(spoken(records), processes());
        if (is(Roles.ADMINISTRATOR)) {
            add(settings());
        }
        changes.refresh(this, Set.of(Kind.TASKS), this::refresh);
        changes.refreshRecords(this, OpenTodos.TYPE, this::refresh);
        changes.refresh(this, Set.of(Kind.METADATA), this::typesChanged);
        begin();
    }

    /** What the server refuses, as to somebody whose time is over, the page meets too and says it; the frame must stand for that. */
    private void begin() {
        try {
            refresh();
        } catch (Refusal refused) {
            counter.setText("");
        }
    }

    private SideNav spoken(SideNav navigation) {
        navigation.setI18n(new SideNavI18n().setToggle(getTranslation("nav.toggle")));
        return navigation;
    }

    private SideNav daily() {
        var navigation = new SideNav();
        counter.addClassName("counter");
        var inbox = item("nav.tasks", TasksNavigation.INBOX, Glyph.INBOX);
        inbox.setSuffixComponent(counter);
        navigation.addItem(
                inbox,
                item("nav.board", RecordsNavigation.BOARD, Glyph.BOARD),
                item("nav.next-step", RecordsNavigation.NO_NEXT_STEP, Glyph.ALERT),
                item("nav.absences", SettingsNavigation.ABSENCES, Glyph.SUN));
        return navigation;
    }

    /** Without the server the rest of the frame stands all the same; when it is back, all of it does. */
    private void refresh() {
        try {
            showTypes();
            showCounts(tasks.counts(), todos.counted());
        } catch (Unreachable noServer) {
            counter.setText("");
        }
    }

    private void showTypes() {
        if (records.getItems().isEmpty()) {
            var types = vocabulary.types().all();
            known = types;
            types.stream().filter(Navigation::isMain).map(this::item).forEach(records::addItem);
            var more = new SideNavItem(getTranslation("nav.more"));
            more.setPrefixComponent(Glyph.MORE.icon());
            types.stream().filter(type -> !isMain(type)).map(this::item).forEach(more::addItem);
            if (!more.getItems().isEmpty()) {
                records.addItem(more);
            }
        }
    }

    /** Those of every day, and those that the company added for itself. */
    private static boolean isMain(RecordType type) {
        return DAILY.contains(type.key()) || type.custom();
    }

    /**
     * Lists and boards are made of their type, so they are made anew where it is another now. What somebody has open or is
     * filling in stays: the next page that is opened knows the new types.
     */
    private void typesChanged() {
        var before = known;
        vocabulary.forget();
        if (!typesKnown()) {
            return;
        }
        records.removeAll();
        refresh();
        getUI().filter(ui -> isOfAnotherType(ui.getActiveViewLocation().getPath(), before))
                .filter(ui -> !ui.hasModalComponent() && !Unsaved.isAnyTouchedOn(ui))
                .ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    /** What stands there stays until the server tells the new ones. */
    private boolean typesKnown() {
        try {
            return !vocabulary.types().all().isEmpty();
        } catch (Unreachable noServer) {
            return false;
        }
    }

    /** Lists and boards alone; a board without a type is one of deals. */
    private boolean isOfAnotherType(String path, List<RecordType> before) {
        return known.stream()
                .filter(type -> path.equals(RecordsNavigation.list(type.key()))
                        || (path + "/").startsWith(RecordsNavigation.board(type.key()) + "/")
                        || (path.equals(RecordsNavigation.BOARD) && type.key().equals("deal")))
                .anyMatch(type -> !before.contains(type));
    }

    private SideNavItem item(RecordType type) {
        var item = new SideNavItem(
                type.plural().in(getLocale()),
                RecordsNavigation.list(type.key()),
                Glyph.ofRecordType(type.key()).icon());
        item.setMatchNested(true);
        return item;
    }

    private SideNav processes() {
        var navigation = new SideNav(getTranslation("nav.processes"));
        if (mayDraw()) {
            navigation.addItem(item("nav.models", ModelsNavigation.MODELS, Glyph.PROCESS));
        }
        navigation.addItem(item("nav.monitor", MonitorNavigation.MONITOR, Glyph.MONITOR));
        return navigation;
    }

    private SideNav settings() {
        var navigation = new SideNav(getTranslation("nav.settings"));
        navigation.addItem(
                item("nav.types", TypesNavigation.TYPES, Glyph.RECORD),
                item("nav.people", SettingsNavigation.PEOPLE, Glyph.PERSON),
                item("nav.departments", SettingsNavigation.DEPARTMENTS, Glyph.COMPANY),
                item("nav.roles", SettingsNavigation.ROLES, Glyph.CONTACT),
                item("nav.access", SettingsNavigation.ACCESS, Glyph.CHECK),
                item("nav.gates", GatesNavigation.GATES, Glyph.GATE),
                item("nav.files", SettingsNavigation.FILES, Glyph.RECORD),
                item("nav.calendar", SettingsNavigation.CALENDAR, Glyph.CLOCK),
                item("nav.personal-data", SettingsNavigation.PERSONAL_DATA, Glyph.RECORD),
                item("nav.outbox", SettingsNavigation.OUTBOX, Glyph.LETTER),
                item("nav.audit", SettingsNavigation.AUDIT, Glyph.HISTORY));
        navigation.setCollapsible(true);
        return spoken(navigation);
    }

    private SideNavItem item(String key, String path, Glyph glyph) {
        var item = new SideNavItem(getTranslation(key), path, glyph.icon());
        item.setMatchNested(true);
        return item;
    }

    private static boolean is(String role) {
        return SignedIn.current().filter(person -> person.me().is(role)).isPresent();
    }

    private static boolean mayDraw() {
        return SignedIn.current()
                .filter(person -> Set.of(Roles.ANALYST, Roles.ADMINISTRATOR, Roles.PROCESS_OWNER).stream()
                        .anyMatch(person.me()::is))
                .isPresent();
    }

    /** All that waits behind the entry: tasks of processes, mine and my roles', and those set by hand. */
    private void showCounts(Counts counts, Counted byHand) {
        long open = counts.mine() + counts.myRoles() + byHand.open();
        long late = counts.mineOverdue() + counts.myRolesOverdue() + byHand.late();
        counter.setText(open == 0 ? "" : Formats.current().upTo(open, Counts.MOST));
        counter.setClassName("late", late > 0);
        counter.setTitle(late > 0 ? getTranslation("nav.tasks.late", late) : "");
    }
}
