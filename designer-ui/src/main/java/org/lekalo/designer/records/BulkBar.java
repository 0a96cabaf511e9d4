package org.lekalo.designer.records;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lekalo.designer.look.Note;
import org.lekalo.library.contract.BulkApi;
import org.lekalo.library.contract.BulkApi.Matching;
import org.lekalo.library.contract.RecordsApi.RecordView;

/** What can be done with the chosen records of a list; there while some are chosen. */
final class BulkBar extends Div {

    private final Span chosen = new Span();
    private final Button all = new Button();
    private List<Long> records = List.of();

    /**
     * @param matching the numbers of all that the list would show
     * @param change opens what changes the records of these numbers
     * @param none takes the choice away
     */
    BulkBar(Supplier<Matching> matching, Consumer<List<Long>> change, Runnable none) {
        addClassName("bulk-bar");
        setVisible(false);
        all.setText(getTranslation("bulk.all"));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(click -> takeAll(matching.get()));
        var open = new Button(getTranslation("bulk.change"), click -> change.accept(records));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var clear = new Button(getTranslation("bulk.none"), click -> none.run());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(chosen, all, open, clear);
    }

    void show(Set<RecordView> rows) {
        setVisible(!rows.isEmpty());
        all.setVisible(true);
        take(rows.stream().map(row -> row.ref().id()).toList());
    }

    private void takeAll(Matching matching) {
        if (matching.more()) {
            Note.refused(getTranslation("bulk.more", BulkApi.MOST_MATCHING));
        }
        all.setVisible(false);
        take(matching.records());
    }

    private void take(List<Long> numbers) {
        records = numbers;
        chosen.setText(getTranslation("bulk.chosen", numbers.size()));
    }
}
