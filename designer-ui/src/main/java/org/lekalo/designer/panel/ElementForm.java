package org.lekalo.designer.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.ValueEditors;
import org.lekalo.designer.modeler.ElementView;
import org.lekalo.designer.modeler.ExitsUpdate;
import org.lekalo.designer.modeler.SettingsUpdate;
import org.lekalo.designer.setting.Hint;
import org.lekalo.designer.setting.SettingsForm;
import org.lekalo.library.block.Block;
import org.lekalo.library.contract.LettersApi;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.palette.people.SendLetter;

/**
 * One element and what can be changed of it. What the drawing says anew is shown where it is other than before; what a person is
 * writing elsewhere in the form stays.
 */
final class ElementForm extends Div {

    /** Hears what a person changed. */
    interface Told {

        void change(SettingsUpdate update);

        void changeExits(ExitsUpdate update);

        void become(String block, List<String> kept);

        void select(String elementId);
    }

    private final transient @Nullable Block block;
    private final transient ElementView first;
    private final transient Told told;
    private final Desk desk;
    private final NameField name;
    private @Nullable Instruction instruction;
    private @Nullable SettingsForm settings;
    private @Nullable ExitsEditor exits;
    private @Nullable LetterPreview preview;

    ElementForm(ElementView view, Optional<Block> block, Desk desk, Told told) {
        this.first = view;
        this.block = block.orElse(null);
        this.desk = desk.at(view.id());
        this.told = told;
        addClassName("panel-form");
        boolean flow = view.type().equals("bpmn:SequenceFlow");
        name = new NameField(
                getTranslation(flow ? "panel.exit.name" : "panel.name"),
                view.name(),
                now -> told.change(SettingsUpdate.name(now == null ? "" : now)));
        if (view.multiple() > 1) {
            add(new Heading(getTranslation("panel.several", view.multiple()), ""), hint("panel.several.hint"));
        } else if (flow) {
            showFlow(view);
        } else if (this.block != null) {
            showBlock(view, this.block);
        } else {
            showForeign(view);
        }
    }

    private void showForeign(ElementView view) {
        boolean drawnOnly = desk.facts().get().drawnOnly().contains(view.id());
        if (view.type().equals("bpmn:Participant")) {
            add(new Heading(getTranslation("panel.pool"), ""), name);
            add(hint(drawnOnly ? "panel.pool.drawn-only" : "panel.pool.hint"));
        } else if (drawnOnly) {
            add(new Heading(getTranslation("panel.drawn-only"), view.name()), name);
            add(hint("panel.drawn-only.hint"));
        } else {
            add(new Heading(getTranslation("panel.foreign"), view.name()), name, hint("panel.foreign.hint"));
        }
    }

    private void showFlow(ElementView view) {
        add(new Heading(getTranslation("panel.flow"), ""), name, hint("panel.flow.hint"));
        var source = view.sourceId();
        if (source != null) {
            var go = new Button(getTranslation("panel.flow.source"), click -> told.select(source));
            go.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(go);
        }
    }

    private void showBlock(ElementView view, Block shown) {
        var summary = Palette.BLOCKS.summary(shown, getLocale());
        add(new Heading(summary.name(), summary.help()));
        if (!view.becomes().isEmpty()) {
            add(new BlockChoice(shown, view.becomes(), told::become));
        }
        add(name);
        if (shown.shape().isForAPerson()) {
            instruction = new Instruction(
                    view.documentation(),
                    desk::subjects,
                    text -> told.change(SettingsUpdate.documentation(text == null ? "" : text)));
            add(instruction);
        }
        if (shown.course().decides()) {
            exits = new ExitsEditor(view.exits(), desk::subjects, new ValueEditors(desk.company(), this), now -> {
                if (now != null) {
                    told.changeExits(now);
                }
            });
            add(exits);
        }
        settings = new SettingsForm(shown, view.properties(), desk.around(first.id()), now -> {
            if (now != null) {
                told.change(SettingsUpdate.properties(now));
                preview(now);
            }
        });
        add(settings);
    }

    /** Lets a letter be looked at as it would be; of other blocks there is nothing to look at. */
    void preview(LettersApi letters) {
        if (block instanceof SendLetter) {
            var around = desk.around(first.id());
            preview = new LetterPreview(
                    first.properties(), around.recordType(), desk.company().records(), letters);
            add(preview);
        }
    }

    private void preview(Map<String, @Nullable String> changed) {
        if (preview != null) {
            preview.change(changed);
        }
    }

    /** Whether it is the form of this element still: another block has another form. */
    boolean isOf(ElementView view, Optional<Block> now) {
        return view.id().equals(first.id())
                && view.type().equals(first.type())
                && view.multiple() == first.multiple()
                && now.orElse(null) == block;
    }

    void show(ElementView view) {
        name.show(view.name());
        if (instruction != null) {
            instruction.show(view.documentation());
        }
        if (settings != null) {
            settings.show(view.properties());
        }
        if (preview != null) {
            preview.show(view.properties());
        }
        if (exits != null) {
            exits.show(view.exits());
        }
    }

    /** Whether it is a setting of this element that is asked for here. */
    boolean asks(@Nullable String elementId, String setting) {
        return first.id().equals(elementId) && settings != null && settings.asks(setting);
    }

    void showProblems(Map<String, List<Component>> bySetting) {
        if (settings != null) {
            settings.showProblems(bySetting);
        }
    }

    /** The rest of the drawing is another one. */
    void drawn() {
        if (instruction != null) {
            instruction.offer();
        }
        if (settings != null) {
            settings.show(desk.around(first.id()));
        }
        if (exits != null) {
            exits.offer();
        }
    }

    private Hint hint(String key) {
        return new Hint(getTranslation(key));
    }
}
