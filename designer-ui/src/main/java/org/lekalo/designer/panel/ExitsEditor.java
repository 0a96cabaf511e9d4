package org.lekalo.designer.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Changed;
import org.lekalo.designer.condition.ConditionEditor;
import org.lekalo.designer.condition.ValueEditors;
import org.lekalo.designer.look.Apart;
import org.lekalo.designer.modeler.Exit;
import org.lekalo.designer.modeler.ExitsUpdate;
import org.lekalo.designer.modeler.ExitsUpdate.ExitUpdate;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.record.Lengths;

/** All ways out of a choice in one place: the condition of each, and which one is taken when none holds. */
final class ExitsEditor extends Div {

    private final Subjects subjects;
    private final ValueEditors values;
    private final Changed<ExitsUpdate> changed;
    private final Map<String, ExitUpdate> exits = new LinkedHashMap<>();
    private final Map<String, Div> conditions = new LinkedHashMap<>();
    private @Nullable String otherwise;

    ExitsEditor(List<Exit> exits, Subjects subjects, ValueEditors values, Changed<ExitsUpdate> changed) {
        this.subjects = subjects;
        this.values = values;
        this.changed = changed;
        addClassName("panel-exits");
        exits.forEach(exit -> {
            this.exits.put(exit.flowId(), new ExitUpdate(exit.flowId(), exit.name(), exit.condition()));
            otherwise = exit.isDefault() ? exit.flowId() : otherwise;
        });
        exits.forEach(exit -> add(card(exit)));
        if (exits.size() > 1) {
            add(otherwise(exits));
        }
    }

    private Div card(Exit exit) {
        var name = new TextField(getTranslation("panel.exit.name"));
        name.setValue(exit.name());
        name.setMaxLength(Lengths.NAME);
        name.setPlaceholder(getTranslation("panel.exit.name.example"));
        name.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        name.addValueChangeListener(event -> put(exit.flowId(), event.getValue(), condition(exit.flowId())));
        var to = new Span(getTranslation(
                "panel.exit.to",
                exit.targetName().isBlank() ? getTranslation("panel.exit.to.unnamed") : exit.targetName()));
        to.addClassName("panel-exit-to");
        var condition = new Div();
        conditions.put(exit.flowId(), condition);
        showCondition(exit.flowId());
        var card = new Div(to, name, condition);
        card.addClassName("panel-exit");
        return card;
    }

    private void showCondition(String flowId) {
        var place = conditions.get(flowId);
        if (place == null) {
            return;
        }
        place.removeAll();
        if (flowId.equals(otherwise)) {
            var hint = new Span(getTranslation("panel.exit.otherwise.hint"));
            hint.addClassName("panel-hint");
            place.add(hint);
        } else {
            var feel = condition(flowId);
            place.add(new ConditionEditor(
                    subjects, values, feel == null ? "" : feel, now -> put(flowId, name(flowId), now)));
        }
    }

    private RadioButtonGroup<String> otherwise(List<Exit> all) {
        var group = new RadioButtonGroup<String>(getTranslation("panel.exit.otherwise"));
        group.setItems(all.stream().map(Exit::flowId).toList());
        group.setItemLabelGenerator(id -> all.stream()
                .filter(exit -> exit.flowId().equals(id))
                .map(exit -> apart(exit, all))
                .findFirst()
                .orElse(""));
        if (otherwise != null) {
            group.setValue(otherwise);
        }
        group.addValueChangeListener(event -> {
            var before = otherwise;
            otherwise = event.getValue();
            if (otherwise != null) {
                exits.computeIfPresent(otherwise, (id, exit) -> new ExitUpdate(id, exit.name(), null));
                showCondition(otherwise);
            }
            if (before != null) {
                showCondition(before);
            }
            tell();
        });
        return group;
    }

    private String apart(Exit exit, List<Exit> all) {
        return Apart.by(all, this::called, Exit::targetName, each -> "№ " + (all.indexOf(each) + 1))
                .apply(exit);
    }

    private String called(Exit exit) {
        var name = name(exit.flowId());
        if (name != null && !name.isBlank()) {
            return name;
        }
        return exit.targetName().isBlank()
                ? getTranslation("panel.exit.to.unnamed")
                : getTranslation("panel.exit.to", exit.targetName());
    }

    private @Nullable String name(String flowId) {
        var exit = exits.get(flowId);
        return exit == null ? null : exit.name();
    }

    private @Nullable String condition(String flowId) {
        var exit = exits.get(flowId);
        return exit == null ? null : exit.condition();
    }

    private void put(String flowId, @Nullable String name, @Nullable String condition) {
        exits.put(flowId, new ExitUpdate(flowId, name, condition));
        tell();
    }

    private void tell() {
        changed.to(new ExitsUpdate(otherwise, new ArrayList<>(exits.values())));
    }
}
