package org.lekalo.designer.todo;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;

/** The tasks set by hand that the signed-in person has yet to do. */
@SpringComponent
public class OpenTodos {

    /** The type of these records. */
    public static final String TYPE = "todo";

    private final RecordsApi records;

    public OpenTodos(RecordsApi records) {
        this.records = records;
    }

    /** {@code late} of them should have been done by now. */
    public record Counted(long open, long late) {}

    public Counted counted() {
        long open = all(List.of());
        return new Counted(open, open == 0 ? 0 : all(List.of(late())));
    }

    private long all(List<ConditionRow> narrowed) {
        return page(narrowed, 1).map(Page::total).orElse(0L);
    }

    private static ConditionRow late() {
        return new ConditionRow(
                "due",
                Comparison.LESS,
                List.of(Formats.current().clock().instant().toString()));
    }

    /** The first of them, overdue first; empty where nobody is signed in, or where what tells them apart is hidden from him. */
    Optional<Page> page(int limit) {
        return page(List.of(), limit);
    }

    private Optional<Page> page(List<ConditionRow> narrowed, int limit) {
        try {
            return SignedIn.current()
                    .map(person -> records.query(
                            TYPE, query(narrowed, person.me().person().id(), limit)));
        } catch (FieldsRefused | NotAllowed hidden) {
            return Optional.empty();
        }
    }

    private static Query query(List<ConditionRow> narrowed, PersonId owner, int limit) {
        var rows = new ArrayList<>(narrowed);
        rows.add(new ConditionRow("owner", Comparison.EQUAL, List.of(owner.toString())));
        rows.add(new ConditionRow("done", Comparison.NOT_EQUAL, List.of("true")));
        return new Query("", rows, "due", false, limit, null);
    }
}
