package org.lekalo.designer.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Keyset;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.RowList;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.todo.MyTodos;
import org.lekalo.designer.todo.OpenTodos;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.contract.TasksApi.Counts;
import org.lekalo.library.contract.TasksApi.Row;

/** What waits for the signed-in person, what waits for his roles, and what he has done. */
@Route(TasksNavigation.INBOX)
@RouteAlias("")
@PermitAll
class InboxView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final TasksApi tasks;
    private final Tabs boxes = new Tabs();
    private final Map<Box, Tab> tabs = new EnumMap<>(Box.class);
    private final Map<Box, Span> counters = new EnumMap<>(Box.class);
    private final Keyset<Row> rows;
    private final RowList<Row> list;
    private final Div nothing = new Div();
    private final OpenTodos byHand;
    private final MyTodos todos;
    private Box box = Box.MINE;

    InboxView(TasksApi tasks, RecordsApi records, OpenTodos byHand, LiveChanges changes) {
        this.tasks = tasks;
        this.byHand = byHand;
        this.todos = new MyTodos(records, byHand, this::todosChanged);
        this.rows = new Keyset<>(this::page);
        this.list = new RowList<>(rows, Row::id, this::row);
        addClassNames("page", "inbox");
        for (Box each : Box.values()) {
            boxes.add(tab(each));
        }
        boxes.addSelectedChangeListener(change -> open(boxOf(change.getSelectedTab())));
        add(boxes, todos, list, nothing);
        changes.refresh(this, Set.of(Kind.TASKS), this::refresh);
        changes.refreshRecords(this, OpenTodos.TYPE, this::todosChanged);
        refresh();
    }

    private Tab tab(Box each) {
        var counter = new Span();
        counter.addClassName("counter");
        var tab = new Tab(new Span(getTranslation("tasks.box." + name(each))), counter);
        tabs.put(each, tab);
        counters.put(each, counter);
        return tab;
    }

    private Box boxOf(@Nullable Tab tab) {
        return tabs.entrySet().stream()
                .filter(entry -> entry.getValue() == tab)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Box.MINE);
    }

    private void open(Box chosen) {
        box = chosen;
        refresh();
    }

    private Keyset.Page<Row> page(@Nullable String after) {
        var page = tasks.tasks(box, PAGE, after);
        return new Keyset.Page<>(page.tasks(), page.next());
    }

    private Component row(Row task) {
        return switch (box) {
            case MINE -> TaskRow.mine(task, () -> release(task));
            case MY_ROLES -> TaskRow.offered(task, () -> claim(task));
            case COMPLETED -> TaskRow.completed(task);
        };
    }

    private void claim(Row task) {
        tasks.claim(task.id());
        Note.done(getTranslation("tasks.claimed", task.name()));
        refresh();
    }

    private void release(Row task) {
        tasks.release(task.id());
        Note.done(getTranslation("tasks.released", task.name()));
        refresh();
    }

    private void refresh() {
        count();
        refreshTodos();
        list.refresh();
        list.setVisible(!rows.isEmpty());
        teach();
    }

    private void todosChanged() {
        count();
        refreshTodos();
        teach();
    }

    /** Where nothing is to be done at all, what comes next. */
    private void teach() {
        boolean empty = rows.isEmpty() && !todos.isVisible();
        nothing.setVisible(empty);
        nothing.removeAll();
        if (empty) {
            nothing.add(new EmptyState(
                    box == Box.COMPLETED ? Glyph.HISTORY : Glyph.INBOX,
                    getTranslation("tasks.empty." + name(box)),
                    getTranslation("tasks.empty." + name(box) + ".advice")));
        }
    }

    private void refreshTodos() {
        if (box == Box.MINE) {
            todos.refresh();
        } else {
            todos.setVisible(false);
        }
    }

    /** Mine are those of processes and those set by hand, as they stand here together. */
    private void count() {
        var counts = tasks.counts();
        var set = byHand.counted();
        show(Box.MINE, counts.mine() + set.open(), counts.mineOverdue() + set.late());
        show(Box.MY_ROLES, counts.myRoles(), counts.myRolesOverdue());
    }

    private void show(Box each, long open, long overdue) {
        var counter = counters.get(each);
        if (counter != null) {
            counter.setText(open == 0 ? "" : Formats.current().upTo(open, Counts.MOST));
            counter.setClassName("late", overdue > 0);
            counter.setTitle(overdue > 0 ? getTranslation("nav.tasks.late", overdue) : "");
        }
    }

    private static String name(Box box) {
        return box.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.tasks");
    }
}
