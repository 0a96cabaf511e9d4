package org.lekalo.designer.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lekalo.designer.condition.Changed;
import org.lekalo.designer.condition.ValueEditors;
import org.lekalo.designer.modeler.ElementView;
import org.lekalo.designer.modeler.ExitsUpdate;
import org.lekalo.library.palette.BlockSettings;

/** Chooses the form that fits a block. */
final class BlockForm {

    private final Desk desk;
    private final ElementView view;
    private final SettingsChanged changed;
    private final Changed<ExitsUpdate> exitsChanged;
    private final Component page;

    BlockForm(Desk desk, ElementView view, SettingsChanged changed, Changed<ExitsUpdate> exitsChanged, Component page) {
        this.desk = desk;
        this.view = view;
        this.changed = changed;
        this.exitsChanged = exitsChanged;
        this.page = page;
    }

    Component of(BlockSettings settings) {
        if (settings instanceof BlockSettings.UserTask task) {
            return new UserTaskForm(task, desk, changed);
        }
        if (settings instanceof BlockSettings.StartStage start) {
            return new StartForm(start, desk, changed);
        }
        if (settings instanceof BlockSettings.StartManual start) {
            return new StartForm(start, desk, changed);
        }
        if (settings instanceof BlockSettings.Notify notify) {
            return new NotifyForm(notify, desk, changed);
        }
        if (settings instanceof BlockSettings.ChangeFields change) {
            return changeFields(change);
        }
        if (settings instanceof BlockSettings.MoveStage move) {
            return moveStage(move);
        }
        return settings instanceof BlockSettings.ExclusiveChoice ? exits() : time(settings);
    }

    /** Most processes stay in the pipeline they began in. */
    private Component moveStage(BlockSettings.MoveStage move) {
        var facts = desk.facts().get();
        return new StageEditor(
                facts.type(desk.company().types()),
                Optional.ofNullable(move.pipeline()).orElse(facts.pipeline()),
                move.stage(),
                (pipeline, stage) -> changed.to(new BlockSettings.MoveStage(pipeline, stage)));
    }

    private Component time(BlockSettings settings) {
        if (settings instanceof BlockSettings.WaitDuration wait) {
            return new PeriodEditor(
                    say("panel.wait.period"),
                    wait.period(),
                    period -> changed.to(new BlockSettings.WaitDuration(period)));
        }
        if (settings instanceof BlockSettings.WaitUntil wait) {
            return new WaitUntilForm(
                    wait, desk.facts().get().type(desk.company().types()), changed);
        }
        if (settings instanceof BlockSettings.Deadline deadline) {
            return new DeadlineForm(deadline, changed);
        }
        if (settings instanceof BlockSettings.IfRefused) {
            return hint("panel.refused.hint");
        }
        return hint(settings instanceof BlockSettings.Parallel ? "panel.parallel.hint" : "panel.end.hint");
    }

    private Component changeFields(BlockSettings.ChangeFields change) {
        return new RecordFieldsEditor<>(
                desk.facts().get().type(desk.company().types()),
                new FieldChangeEntry(new ValueEditors(desk.company(), page)),
                change.changes(),
                now -> changed.to(new BlockSettings.ChangeFields(Objects.requireNonNullElse(now, List.of()))));
    }

    /** A choice with one way out only joins ways, and has nothing to decide. */
    private Component exits() {
        if (view.exits().size() < 2) {
            return hint("panel.choice.hint");
        }
        return new ExitsEditor(view.exits(), desk.subjects(), new ValueEditors(desk.company(), page), exitsChanged);
    }

    private Component hint(String key) {
        var text = new Span(say(key));
        text.addClassName("panel-hint");
        return new Div(text);
    }

    private String say(String key) {
        return page.getTranslation(key);
    }
}
