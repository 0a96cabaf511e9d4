package org.lekalo.designer.monitor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.words.Formats;
import org.lekalo.designer.words.Pickers;
import org.lekalo.library.contract.InstancesApi.ProcessCount;
import org.lekalo.library.contract.InstancesApi.Query;
import org.lekalo.library.contract.InstancesApi.State;

/** Which instances are looked for. */
final class InstanceFilters extends Div {

    private final Runnable changed;
    private final ProcessCounts processes;
    private final ComboBox<State> state = new ComboBox<>();
    private final TextField text = new TextField();
    private final DatePicker from;
    private final DatePicker to;
    private boolean clearing;

    InstanceFilters(Runnable changed) {
        this.changed = changed;
        this.processes = new ProcessCounts(this::changed, this::stateChosen);
        this.from = Pickers.date(getTranslation("monitor.filter.from"));
        this.to = Pickers.date(getTranslation("monitor.filter.to"));
        addClassName("instance-filters");
        prepareText();
        prepareState();
        for (DatePicker picker : List.of(from, to)) {
            picker.setClearButtonVisible(true);
            picker.addValueChangeListener(change -> changed());
        }
        var fields = new Div(text, state, from, to);
        fields.addClassName("filter-fields");
        add(processes, fields);
    }

    private void prepareText() {
        text.setLabel(getTranslation("monitor.filter.text"));
        text.setPlaceholder(getTranslation("monitor.filter.text.hint"));
        text.setPrefixComponent(Glyph.SEARCH.icon());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(200);
        text.addClassName("filter-text");
        text.addValueChangeListener(change -> changed());
    }

    private void prepareState() {
        state.setLabel(getTranslation("monitor.filter.state"));
        state.setPlaceholder(getTranslation("monitor.filter.state.any"));
        state.setItems(State.values());
        state.setItemLabelGenerator(each -> getTranslation(key(each)));
        state.setClearButtonVisible(true);
        state.addValueChangeListener(change -> changed());
    }

    static String key(State state) {
        return "monitor.state." + state.name().toLowerCase(Locale.ROOT);
    }

    void show(List<ProcessCount> counts) {
        processes.show(counts);
    }

    Query query(int limit, @Nullable String after) {
        return new Query(
                processes.chosen(),
                Optional.ofNullable(state.getValue()).map(List::of).orElse(List.of()),
                text.getValue().isBlank() ? null : text.getValue().strip(),
                startOf(from.getValue()),
                startOf(to.getValue() == null ? null : to.getValue().plusDays(1)),
                limit,
                after);
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Formats.current().zone()).toInstant();
    }

    /** Whether anything is left out. */
    boolean any() {
        var query = query(1, null);
        return query.model() != null
                || !query.states().isEmpty()
                || query.text() != null
                || query.startedFrom() != null
                || query.startedTo() != null;
    }

    /** A button that shows everything again. */
    Button clearing() {
        return new Button(getTranslation("monitor.filter.clear"), click -> clear());
    }

    private void clear() {
        clearing = true;
        processes.choose(null);
        state.clear();
        text.clear();
        from.clear();
        to.clear();
        clearing = false;
        changed();
    }

    private void stateChosen(State chosen) {
        if (chosen == state.getValue()) {
            changed();
        } else {
            state.setValue(chosen);
        }
    }

    private void changed() {
        if (!clearing) {
            changed.run();
        }
    }
}
