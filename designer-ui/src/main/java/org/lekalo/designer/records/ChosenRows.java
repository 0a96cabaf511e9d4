package org.lekalo.designer.records;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lekalo.library.contract.RecordsApi.RecordView;

/** Which rows of a list are ticked, those too that are not read yet; each box says aloud whose it is. */
final class ChosenRows {

    private final Set<Long> numbers = new LinkedHashSet<>();
    private final List<Consumer<List<Long>>> listeners = new ArrayList<>();
    private final Runnable showAgain;
    private Runnable takeAll = () -> {};
    private Checkbox all = new Checkbox();
    private boolean everything;

    /** @param showAgain draws the rows that are in sight anew */
    ChosenRows(Runnable showAgain) {
        this.showAgain = showAgain;
    }

    /** @param chosen hears the numbers of the ticked records */
    void onChange(Consumer<List<Long>> chosen) {
        listeners.add(chosen);
    }

    /** What ticks all that the list would show. */
    void onAll(Runnable take) {
        takeAll = take;
    }

    Checkbox box(RecordView record) {
        var box = new Checkbox(numbers.contains(number(record)));
        box.setAriaLabel(I18NProvider.translate("bulk.choose", record.title()));
        box.addClassName("row-choice");
        box.addValueChangeListener(change -> tick(record, change.getValue()));
        return box;
    }

    /** For the column's head. */
    Checkbox all() {
        all = new Checkbox();
        all.setAriaLabel(I18NProvider.translate("bulk.all"));
        showAll();
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                turnAll(change.getValue());
            }
        });
        return all;
    }

    /** Where not all could be asked for, the box is as it was. */
    private void turnAll(boolean chosen) {
        try {
            if (chosen) {
                takeAll.run();
            } else {
                none();
            }
        } finally {
            showAll();
        }
    }

    void turn(RecordView record) {
        tick(record, !numbers.contains(number(record)));
        showAgain.run();
    }

    /** These and no others; {@code complete} where they are all there are. */
    void take(Collection<Long> chosen, boolean complete) {
        numbers.clear();
        numbers.addAll(chosen);
        everything = complete;
        showAgain.run();
        tell();
    }

    void none() {
        take(List.of(), false);
    }

    private void tick(RecordView record, boolean chosen) {
        everything = false;
        if (chosen ? numbers.add(number(record)) : numbers.remove(number(record))) {
            tell();
        }
    }

    private void tell() {
        showAll();
        var chosen = List.copyOf(numbers);
        listeners.forEach(listener -> listener.accept(chosen));
    }

    private void showAll() {
        all.setIndeterminate(!everything && !numbers.isEmpty());
        all.setValue(everything);
    }

    private static Long number(RecordView record) {
        return record.ref().id();
    }
}
