package org.lekalo.designer.models;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import java.io.Serializable;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.modeler.Modeler;
import org.lekalo.library.record.Lengths;

/** What can be done with the model as a whole. */
final class ModelerToolbar extends Div {

    /** What the page does when asked. */
    interface Actions extends Serializable {
        void rename(String name);

        void save();

        void publish();

        void showVersions();

        void resume();

        void toggleFindings();

        void toggleAbout();

        void choosePage();

        void exportBpmn();
    }

    private final TextField name = new TextField();
    private final SaveState saveState;
    private final Button undo;
    private final Button redo;
    private final Button findings;
    private final Button publish;
    private final Button resume;
    private final Button page;
    private final Div counts = new Div();

    ModelerToolbar(Modeler modeler, Actions actions, boolean mayDraw) {
        addClassName("modeler-toolbar");
        saveState = new SaveState(actions::save);
        prepareName(actions, mayDraw);
        undo = repeated(VaadinIcon.ARROW_BACKWARD, "models.undo", modeler::undo);
        redo = repeated(VaadinIcon.ARROW_FORWARD, "models.redo", modeler::redo);
        canUndo(false, false);
        findings = findings(actions);
        findingsShown(false);
        publish = new Button(getTranslation("models.publish"), click -> actions.publish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.addClassName("publish");
        publish.setVisible(mayDraw);
        resume = new Button(getTranslation("models.paused.resume"), click -> actions.resume());
        resume.addClassName("paused-resume");
        page = new Button("", click -> actions.choosePage());
        page.addClassName("model-page");
        page.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        page.setTooltipText(getTranslation("models.page.title"));
        page.setEnabled(mayDraw);
        var tidy = icon(Glyph.TIDY.icon(), "models.tidy-up", modeler::tidyUp);
        tidy.setVisible(mayDraw);
        var zoomFit = icon(VaadinIcon.EXPAND_SQUARE.create(), "models.zoom-fit", modeler::zoomFit);
        var edit = new Div(undo, redo, tidy, zoomFit);
        edit.addClassName("modeler-toolbar-group");
        var end = new Div(resume, findings, menu(modeler, actions, mayDraw), publish);
        end.addClassName("modeler-toolbar-group");
        add(back(), name, page, saveState, edit, end);
    }

    private void prepareName(Actions actions, boolean mayDraw) {
        name.addClassName("model-name");
        name.setAriaLabel(getTranslation("models.name"));
        name.setMaxLength(Lengths.NAME);
        name.setReadOnly(!mayDraw);
        name.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                actions.rename(event.getValue().strip());
            }
        });
    }

    private Component back() {
        var back = new RouterLink(ModelsView.class);
        back.add(Glyph.BACK.icon());
        back.addClassName("modeler-back");
        back.getElement().setAttribute("aria-label", getTranslation("models.back"));
        back.getElement().setAttribute("title", getTranslation("models.back"));
        return back;
    }

    private Button findings(Actions actions) {
        counts.addClassName("finding-counts");
        var label = new Span(getTranslation("models.findings"));
        var content = new Div(label, counts);
        content.addClassName("findings-button");
        var button = new Button(content);
        button.addClickListener(click -> actions.toggleFindings());
        return button;
    }

    private MenuBar menu(Modeler modeler, Actions actions, boolean mayDraw) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY);
        bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(getTranslation("models.more")));
        var more = bar.addItem(Glyph.MORE.icon());
        more.setAriaLabel(getTranslation("models.more"));
        var menu = more.getSubMenu();
        menu.addItem(getTranslation("models.about"), click -> actions.toggleAbout());
        menu.addItem(getTranslation("models.versions"), click -> actions.showVersions());
        menu.addSeparator();
        menu.addItem(getTranslation("models.export.bpmn"), click -> actions.exportBpmn());
        menu.addItem(getTranslation("models.export.svg"), click -> modeler.saveSvg(Download.fileName(name.getValue())));
        menu.addItem(getTranslation("models.export.png"), click -> modeler.savePng(Download.fileName(name.getValue())));
        menu.addSeparator();
        menu.addItem(getTranslation("models.print"), click -> modeler.print(name.getValue()));
        menu.addSeparator();
        menu.addItem(getTranslation("models.keys"), click -> modeler.showKeys()).setVisible(mayDraw);
        return bar;
    }

    /** Pressed again and again, as fast as one likes. */
    private Button repeated(VaadinIcon icon, String key, Runnable action) {
        var button = icon(icon.create(), key, action);
        button.getElement().setAttribute("repeats", true);
        return button;
    }

    private Button icon(Component icon, String key, Runnable action) {
        var button = new Button(icon, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    void canUndo(boolean canUndo, boolean canRedo) {
        undo.setEnabled(canUndo);
        redo.setEnabled(canRedo);
    }

    void show(Draft draft) {
        name.setValue(draft.name());
        saveState.show(draft);
        resume.setVisible(draft.paused());
        page.setVisible(draft.pages().size() > 1);
        draft.page().ifPresent(shown -> page.setText(PageNames.of(shown)));
        counts.removeAll();
        if (draft.findings().isEmpty()) {
            counts.add(Glyph.CHECK.icon());
        }
        int errors = draft.errors().size();
        int advice = draft.warnings().size();
        count(errors, Pill.Tone.BAD);
        count(advice, Pill.Tone.WARN);
        findings.setAriaLabel(
                draft.findings().isEmpty()
                        ? getTranslation("models.findings.none")
                        : getTranslation("models.findings.count", errors, advice));
    }

    void findingsShown(boolean shown) {
        findings.getElement().setAttribute("aria-expanded", String.valueOf(shown));
    }

    private void count(int number, Pill.Tone tone) {
        if (number > 0) {
            counts.add(new Pill(String.valueOf(number), tone));
        }
    }
}
