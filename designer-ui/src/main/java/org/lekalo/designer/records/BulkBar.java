package org.lekalo.designer.records;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lekalo.designer.look.Note;
import org.lekalo.library.contract.BulkApi;
import org.lekalo.library.contract.BulkApi.Matching;

/** What can be done with the chosen records of a list; there while some are chosen. */
final class BulkBar extends Div {

    private final Span chosen = new Span();
    private final Button all = new Button();
    private final Supplier<Matching> matching;
    private final ChosenRows rows;
    private List<Long> records = List.of();

    /**
     * @param matching the numbers of all that the list would show
     * @param change opens what changes the records of these numbers
     */
    BulkBar(ChosenRows rows, Supplier<Matching> matching, Consumer<List<Long>> change) {
        this.rows = rows;
        this.matching = matching;
        rows.onChange(this::show);
        rows.onAll(this::takeAll);
        addClassName("bulk-bar");
        setVisible(false);
        all.setText(getTranslation("bulk.all"));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(click -> takeAll());
        var open = new Button(getTranslation("bulk.change"), click -> change.accept(records));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var clear = new Button(getTranslation("bulk.none"), click -> rows.none());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(chosen, all, open, clear);
    }

    private void takeAll() {
        var found = matching.get();
        if (found.more()) {
            Note.refused(getTranslation("bulk.more", BulkApi.MOST_MATCHING));
        }
        rows.take(found.records(), !found.more());
        all.setVisible(false);
    }

    private void show(List<Long> numbers) {
        setVisible(!numbers.isEmpty());
        all.setVisible(true);
        records = numbers;
        chosen.setText(getTranslation("bulk.chosen", numbers.size()));
    }
}
