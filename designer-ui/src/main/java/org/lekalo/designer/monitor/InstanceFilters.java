package org.lekalo.designer.monitor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.SearchField;
import org.lekalo.designer.words.Formats;
import org.lekalo.designer.words.Pickers;
import org.lekalo.library.contract.InstancesApi.ProcessCount;
import org.lekalo.library.contract.InstancesApi.Query;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ProcessModelId;

/** Which instances are looked for. */
final class InstanceFilters extends Div {

    private static final String STATE = "state";
    private static final String TEXT = "text";
    private static final String FROM = "from";
    private static final String TO = "to";

    private final Runnable changed;
    private final ProcessCounts processes;
    private final ComboBox<State> state = new ComboBox<>();
    private final SearchField text;
    private final DatePicker from;
    private final DatePicker to;
    private boolean clearing;

    InstanceFilters(Runnable changed) {
        this.changed = changed;
        this.processes = new ProcessCounts(this::changed, this::stateChosen);
        this.text = new SearchField(getTranslation("monitor.filter.text.hint"), this::changed);
        text.setLabel(getTranslation("monitor.filter.text"));
        text.addClassName("filter-text");
        this.from = Pickers.date(getTranslation("monitor.filter.from"));
        this.to = Pickers.date(getTranslation("monitor.filter.to"));
        addClassName("instance-filters");
        prepareState();
        for (DatePicker picker : List.of(from, to)) {
            picker.setClearButtonVisible(true);
            picker.addValueChangeListener(change -> changed());
        }
        var fields = new Div(text, state, from, to);
        fields.addClassName("filter-fields");
        add(processes, fields);
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

    /** As the address has them; what it has wrongly is left out. */
    void read(QueryParameters address) {
        clearing = true;
        processes.choose(parameter(address, MonitorNavigation.PROCESS, ProcessModelId::valueOf));
        state.setValue(parameter(address, STATE, name -> State.valueOf(name.toUpperCase(Locale.ROOT))));
        text.setValue(address.getSingleParameter(TEXT).orElse(""));
        from.setValue(parameter(address, FROM, LocalDate::parse));
        to.setValue(parameter(address, TO, LocalDate::parse));
        clearing = false;
    }

    private static <T> @Nullable T parameter(QueryParameters address, String name, Function<String, T> read) {
        try {
            return address.getSingleParameter(name).map(read).orElse(null);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }

    /** For the address, so that a reload or a way back finds the same. */
    QueryParameters address() {
        var address = new LinkedHashMap<String, String>();
        put(address, MonitorNavigation.PROCESS, processes.chosen());
        put(address, STATE, state.getValue());
        put(address, TEXT, text.getValue().isBlank() ? null : text.getValue().strip());
        put(address, FROM, from.getValue());
        put(address, TO, to.getValue());
        return QueryParameters.simple(address);
    }

    private static void put(Map<String, String> address, String name, @Nullable Object value) {
        if (value != null) {
            address.put(name, value instanceof State ? value.toString().toLowerCase(Locale.ROOT) : value.toString());
        }
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
