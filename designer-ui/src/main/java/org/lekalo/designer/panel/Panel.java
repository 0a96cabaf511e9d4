package org.lekalo.designer.panel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Company;
import org.lekalo.designer.modeler.ElementView;
import org.lekalo.designer.modeler.Exit;
import org.lekalo.designer.modeler.ExitsUpdate;
import org.lekalo.designer.modeler.SettingsUpdate;
import org.lekalo.library.block.Block;
import org.lekalo.library.contract.LettersApi;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.record.Lengths;

/**
 * Shows what is selected and lets it be changed. A change comes back from the drawing; what the panel itself caused is
 * recognised and does not disturb the one who types, everything else (undo, another element) is shown anew.
 */
public final class Panel extends Div {

    private final Desk desk;
    private final Edits edits;
    private final Echoes echoes = new Echoes();
    private @Nullable ElementForm form;
    private transient @Nullable LettersApi letters;
    private final Div problems = new Div();
    private List<FindingView> findings = List.of();
    private Set<String> about = Set.of();
    private boolean process;
    private String description = "";

    public Panel(Company company, SerializableSupplier<ModelFacts> facts, Edits edits) {
        this.desk = new Desk(company, facts);
        this.edits = edits;
        addClassName("panel");
        problems.addClassName("panel-problems");
        show(Optional.empty());
    }

    /** Letters that the drawing sends can be looked at from now on. */
    public void previewLettersBy(LettersApi api) {
        letters = api;
    }

    /** Nothing selected: the process itself. */
    public void show(Optional<ElementView> selected) {
        var element = selected.filter(view -> !isProcess(view)).orElse(null);
        if (element == null) {
            showProcess();
        } else {
            showElement(element, block(element));
        }
    }

    /** The drawing is another one, somewhere: what settings are chosen from may be too. */
    public void drawn() {
        if (form != null) {
            form.drawn();
        }
    }

    /** What is wrong with a setting stands under it; all else, of the ways out too, at the foot, where it moves nothing. */
    public void showFindings(List<FindingView> found) {
        findings = List.copyOf(found);
        showProblems();
    }

    private void showProblems() {
        problems.removeAll();
        Map<String, List<Component>> bySetting = new HashMap<>();
        findings.stream()
                .filter(finding -> finding.elementId() != null && about.contains(finding.elementId()))
                .forEach(finding -> {
                    var problem = new Problem(finding, isEnabled(), edits::mend);
                    var setting = finding.setting();
                    if (setting != null && form != null && form.asks(finding.elementId(), setting)) {
                        bySetting
                                .computeIfAbsent(setting, first -> new ArrayList<>())
                                .add(problem);
                    } else {
                        problems.add(problem);
                    }
                });
        if (form != null) {
            form.showProblems(bySetting);
        }
    }

    /** Whether it is something drawn, and not the process or the page as a whole. */
    public static boolean isOfDrawing(ElementView view) {
        return !isProcess(view);
    }

    private static boolean isProcess(ElementView view) {
        return view.type().equals("bpmn:Process") || view.type().equals("bpmn:Collaboration");
    }

    /** What the element says it is; where it says nothing, what it is in each tool. */
    private Optional<Block> block(ElementView view) {
        if (desk.facts().get().drawnOnly().contains(view.id())) {
            return Optional.empty();
        }
        return view.block().isEmpty()
                ? desk.facts().get().block(view.id())
                : Palette.BLOCKS
                        .find(view.block())
                        .filter(block -> block.shape().bpmnType().equals(view.type()));
    }

    /** Again only where the description is another one than shown or just written. */
    private void showProcess() {
        var facts = desk.facts().get();
        if (process && description.equals(facts.description())) {
            return;
        }
        form = null;
        process = true;
        about = Set.of(facts.processId());
        description = facts.description();
        removeAll();
        add(new Heading(getTranslation("panel.process"), ""), descriptionArea(), problems);
        showProblems();
    }

    private TextArea descriptionArea() {
        var text = new TextArea(getTranslation("panel.process.description"));
        text.setPlaceholder(getTranslation("panel.process.description.example"));
        text.setMinRows(4);
        text.setMaxLength(Lengths.DRAWN_TEXT);
        text.setValue(description);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.addValueChangeListener(event -> {
            description = event.getValue();
            edits.change(desk.facts().get().processId(), SettingsUpdate.documentation(description));
        });
        return text;
    }

    private void showElement(ElementView view, Optional<Block> block) {
        about = Stream.concat(Stream.of(view.id()), view.exits().stream().map(Exit::flowId))
                .collect(toUnmodifiableSet());
        var shown = form;
        if (shown == null || !shown.isOf(view, block)) {
            process = false;
            echoes.begin(view);
            removeAll();
            var made = new ElementForm(view, block, desk, new ToDrawing(view.id()));
            Optional.ofNullable(letters).ifPresent(made::preview);
            form = made;
            add(made, problems);
        } else if (!echoes.expects(view)) {
            echoes.begin(view);
            shown.show(view);
        }
        showProblems();
    }

    private final class ToDrawing implements ElementForm.Told {

        private final String elementId;

        ToDrawing(String elementId) {
            this.elementId = elementId;
        }

        @Override
        public void change(SettingsUpdate update) {
            echoes.sent(update);
            edits.change(elementId, update);
        }

        @Override
        public void changeExits(ExitsUpdate update) {
            echoes.sent(update);
            edits.changeExits(elementId, update);
        }

        @Override
        public void become(String block, List<String> kept) {
            edits.become(elementId, block, kept);
        }

        @Override
        public void select(String other) {
            edits.select(other);
        }
    }
}
