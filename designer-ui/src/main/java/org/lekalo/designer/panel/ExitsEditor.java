package org.lekalo.designer.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lekalo.designer.condition.Changed;
import org.lekalo.designer.condition.ValueEditors;
import org.lekalo.designer.look.Apart;
import org.lekalo.designer.modeler.Exit;
import org.lekalo.designer.modeler.ExitsUpdate;
import org.lekalo.designer.setting.Hint;
import org.lekalo.library.condition.Subjects;

/** All ways out of a choice in one place: the condition of each, and which one is taken when none holds. */
final class ExitsEditor extends Div {

    private final SerializableSupplier<Subjects> subjects;
    private final ValueEditors values;
    private final Changed<ExitsUpdate> changed;
    private final Map<String, ExitCard> cards = new LinkedHashMap<>();
    private final Div otherwise = new Div();
    private transient Subjects offered;

    ExitsEditor(
            List<Exit> exits,
            SerializableSupplier<Subjects> subjects,
            ValueEditors values,
            Changed<ExitsUpdate> changed) {
        this.subjects = subjects;
        this.offered = subjects.get();
        this.values = values;
        this.changed = changed;
        addClassName("panel-exits");
        show(exits);
    }

    /** What is being written about a way that is drawn as before stays. */
    void show(List<Exit> exits) {
        var before = Map.copyOf(cards);
        offered = subjects.get();
        cards.clear();
        exits.forEach(exit -> {
            var card = before.get(exit.flowId());
            cards.put(
                    exit.flowId(),
                    card != null && card.says(exit) ? card : new ExitCard(exit, offered, values, this::tell));
        });
        arrange();
    }

    /** What can be compared may be something else now; a condition that is not complete is left alone. */
    void offer() {
        var now = subjects.get();
        if (!now.all().equals(offered.all())) {
            offered = now;
            cards.replaceAll((flowId, card) -> card.isComplete() ? card.with(now) : card);
            arrange();
        }
    }

    /** A choice with one way out only joins ways, and has nothing to decide. */
    private void arrange() {
        List<Component> now = cards.size() < 2
                ? List.of(new Hint(getTranslation("panel.choice.hint")))
                : Stream.<Component>concat(cards.values().stream(), Stream.of(otherwise))
                        .toList();
        showOtherwise();
        if (!getChildren().toList().equals(now)) {
            removeAll();
            add(now);
        }
    }

    private void showOtherwise() {
        var all = List.copyOf(cards.values());
        var called = Apart.by(all, ExitCard::called, ExitCard::targetName, each -> "№ " + (all.indexOf(each) + 1));
        var group = new RadioButtonGroup<String>(getTranslation("panel.exit.otherwise"));
        group.setItems(cards.keySet());
        group.setItemLabelGenerator(flowId -> called.apply(cards.get(flowId)));
        all.stream()
                .filter(ExitCard::isOtherwise)
                .map(ExitCard::flowId)
                .findFirst()
                .ifPresent(group::setValue);
        group.addValueChangeListener(event -> {
            cards.forEach((flowId, card) -> card.otherwise(flowId.equals(event.getValue())));
            tell();
        });
        otherwise.removeAll();
        otherwise.add(group);
    }

    /** Where all others have a condition, the last without one is for whatever they leave. */
    private void tell() {
        var open = cards.values().stream().filter(ExitCard::isOpen).toList();
        if (cards.size() > 1 && open.size() == 1 && cards.values().stream().noneMatch(ExitCard::isOtherwise)) {
            open.get(0).otherwise(true);
            showOtherwise();
        }
        var taken = cards.values().stream()
                .filter(ExitCard::isOtherwise)
                .findFirst()
                .map(ExitCard::flowId)
                .orElse(null);
        changed.to(new ExitsUpdate(
                taken,
                new ArrayList<>(cards.values().stream().map(ExitCard::update).toList())));
    }
}
