package org.lekalo.designer.monitor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Apart;
import org.lekalo.designer.look.Drawn;
import org.lekalo.designer.look.Pill;
import org.lekalo.library.contract.InstancesApi.ProcessCount;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.ProcessModelId;

/** A card a process with how much of it runs, failed and is done; a click on the card or on a number filters by it. */
final class ProcessCounts extends Div {

    private final Runnable changed;
    private final Consumer<State> stateChosen;
    private final Drawn<Shown> drawn = new Drawn<>();
    private @Nullable ProcessModelId chosen;
    private List<ProcessCount> counts = List.of();

    private record Shown(List<ProcessCount> counts, Optional<ProcessModelId> chosen) {}

    /** @param stateChosen told of a state when one of its numbers is clicked */
    ProcessCounts(Runnable changed, Consumer<State> stateChosen) {
        this.changed = changed;
        this.stateChosen = stateChosen;
        addClassName("process-counts");
    }

    void show(List<ProcessCount> shown) {
        counts = shown;
        drawn.by(new Shown(counts, Optional.ofNullable(chosen)), this::draw);
    }

    private void draw() {
        removeAll();
        setVisible(!counts.isEmpty());
        var called = Apart.by(counts, ProcessCount::process, count -> "№ " + count.model());
        counts.forEach(count -> add(card(called.apply(count), count)));
    }

    @Nullable
    ProcessModelId chosen() {
        return chosen;
    }

    void choose(@Nullable ProcessModelId model) {
        chosen = model;
        show(counts);
    }

    private Div card(String process, ProcessCount count) {
        boolean pressed = Objects.equals(count.model(), chosen);
        var name = new NativeButton(process, click -> {
            choose(pressed ? null : count.model());
            changed.run();
        });
        name.addClassName("process-count-name");
        name.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        var numbers = new Div(
                number(count, State.RUNNING, count.running(), Pill.Tone.BRAND),
                number(count, State.FAILED, count.failed(), Pill.Tone.BAD),
                number(count, State.COMPLETED, count.completed(), Pill.Tone.GOOD));
        numbers.addClassName("process-count-numbers");
        var card = new Div(name, numbers);
        card.addClassName("process-count");
        card.setClassName("chosen", pressed);
        return card;
    }

    private NativeButton number(ProcessCount count, State state, long number, Pill.Tone tone) {
        var figure = new Pill(getTranslation("monitor.count", number), number == 0 ? Pill.Tone.QUIET : tone);
        var button = new NativeButton("", click -> {
            choose(count.model());
            stateChosen.accept(state);
        });
        button.add(figure, new Span(getTranslation(InstanceFilters.key(state) + ".many")));
        return button;
    }
}
