package org.lekalo.designer.todo;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.lekalo.designer.look.Drawn;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Page;

/** The tasks set by hand that the signed-in person has yet to do, overdue first; nothing where there are none. */
public final class MyTodos extends Div {

    private static final int SHOWN = 20;

    private final RecordsApi records;
    private final OpenTodos todos;
    private final Runnable done;
    private final Drawn<Optional<Page>> drawn = new Drawn<>();

    /** @param done called when one of them was done here */
    public MyTodos(RecordsApi records, OpenTodos todos, Runnable done) {
        this.records = records;
        this.todos = todos;
        this.done = done;
        addClassNames("card", "todos");
        setVisible(false);
    }

    public void refresh() {
        var open = todos.page(SHOWN).filter(page -> page.total() > 0);
        setVisible(open.isPresent());
        drawn.by(open, () -> {
            removeAll();
            open.ifPresent(this::draw);
        });
    }

    private void draw(Page open) {
        add(new H3(getTranslation("todos.mine")));
        open.records().forEach(todo -> add(new TodoRow(records, todo, true, done)));
        if (open.total() > SHOWN) {
            var more = new Span(getTranslation("todos.more", open.total() - SHOWN));
            more.addClassName("quiet");
            add(more);
        }
    }
}
