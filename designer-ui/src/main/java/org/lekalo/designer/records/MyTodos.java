package org.lekalo.designer.records;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;

/** The tasks set by hand that the signed-in person has yet to do, overdue first; nothing where there are none. */
public final class MyTodos extends Div {

    private static final int SHOWN = 20;

    private final RecordsApi records;

    public MyTodos(RecordsApi records) {
        this.records = records;
        addClassNames("card", "todos");
        setVisible(false);
    }

    public void refresh() {
        removeAll();
        SignedIn.current().ifPresent(person -> show(person.me().person().id().toString()));
    }

    private void show(String me) {
        var open = records.query(
                "todo",
                new Query(
                        "",
                        List.of(
                                new ConditionRow("owner", Comparison.EQUAL, List.of(me)),
                                new ConditionRow("done", Comparison.NOT_EQUAL, List.of("true"))),
                        "due",
                        false,
                        SHOWN,
                        null));
        setVisible(open.total() > 0);
        add(new H3(getTranslation("todos.mine")));
        open.records().forEach(todo -> add(new TodoRow(records, todo, true, this::refresh)));
        if (open.total() > SHOWN) {
            var more = new Span(getTranslation("todos.more", open.total() - SHOWN));
            more.addClassName("quiet");
            add(more);
        }
    }
}
