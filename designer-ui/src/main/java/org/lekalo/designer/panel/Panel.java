package org.lekalo.designer.panel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Company;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.modeler.ElementView;
import org.lekalo.designer.modeler.Exit;
import org.lekalo.designer.modeler.ExitsUpdate;
import org.lekalo.designer.modeler.SettingsUpdate;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.palette.BlockCodec;
import org.lekalo.library.palette.BlockKind;
import org.lekalo.library.palette.BlockSettings;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.record.Lengths;
import org.lekalo.library.setting.Settings;

/**
 * Shows what is selected and lets it be changed. A change comes back from the drawing; what the panel itself caused is
 * recognised and does not disturb the one who types, everything else (undo, another element) is shown anew.
 */
public final class Panel extends Div {

    private final Desk desk;
    private final Edits edits;
    private final Echoes echoes = new Echoes();
    private @Nullable String shown;
    private final Div problems = new Div();
    private List<FindingView> findings = List.of();
    private Set<String> about = Set.of();
    private String description = "";
    private boolean empty;

    public Panel(Company company, SerializableSupplier<ModelFacts> facts, Edits edits) {
        this.desk = new Desk(company, facts);
        this.edits = edits;
        addClassName("panel");
        problems.addClassName("panel-problems");
        show(Optional.empty());
    }

    /** Nothing selected: the process itself. */
    public void show(Optional<ElementView> selected) {
        var element = selected.filter(view -> !isProcess(view)).orElse(null);
        if (element == null) {
            showProcess();
        } else if (!element.id().equals(shown) || !echoes.expects(element)) {
            shown = element.id();
            echoes.begin(element);
            showElement(element);
        }
    }

    /** What is wrong with what is shown, its ways out included, stands under its heading. */
    public void showFindings(List<FindingView> found) {
        findings = List.copyOf(found);
        showProblems();
    }

    private void showProblems() {
        problems.removeAll();
        findings.stream()
                .filter(finding -> finding.elementId() != null && about.contains(finding.elementId()))
                .map(Panel::problem)
                .forEach(problems::add);
    }

    private static Component problem(FindingView finding) {
        var row = new Div(Glyph.ALERT.icon(), new Span(finding.text()));
        row.addClassNames("panel-problem", finding.severity().name().toLowerCase(Locale.ROOT));
        return row;
    }

    private static boolean isProcess(ElementView view) {
        return view.type().equals("bpmn:Process") || view.type().equals("bpmn:Collaboration");
    }

    /** Again only where the description is another one than shown or just written, or the drawing began. */
    private void showProcess() {
        var facts = desk.facts().get();
        if ("".equals(shown) && description.equals(facts.description()) && empty == facts.empty()) {
            return;
        }
        shown = "";
        about = Set.of(facts.processId());
        description = facts.description();
        empty = facts.empty();
        removeAll();
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
        add(heading(getTranslation("panel.process"), ""), problems, text, new HowToBegin(empty));
        showProblems();
    }

    private void showElement(ElementView view) {
        removeAll();
        about = Stream.concat(Stream.of(view.id()), view.exits().stream().map(Exit::flowId))
                .collect(toUnmodifiableSet());
        var kind = BlockKind.of(view.block())
                .or(() -> Optional.ofNullable(desk.facts().get().blocks().get(view.id())));
        if (view.multiple() > 1) {
            add(heading(getTranslation("panel.several", view.multiple()), ""), hint("panel.several.hint"));
        } else if (view.type().equals("bpmn:SequenceFlow")) {
            showFlow(view);
        } else if (kind.isPresent()) {
            showBlock(view, kind.get());
        } else {
            add(
                    heading(getTranslation("panel.foreign"), view.name()),
                    name(view, "panel.name"),
                    hint("panel.foreign.hint"));
        }
        if (view.multiple() == 1) {
            addComponentAtIndex(1, problems);
        }
        showProblems();
    }

    private void showFlow(ElementView view) {
        add(heading(getTranslation("panel.flow"), ""), name(view, "panel.exit.name"), hint("panel.flow.hint"));
        var source = view.sourceId();
        if (source != null) {
            var go = new Button(getTranslation("panel.flow.source"), click -> edits.select(source));
            go.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(go);
        }
    }

    private void showBlock(ElementView view, BlockKind kind) {
        var summary = Palette.BLOCKS.summary(kind.block(), getLocale());
        add(heading(summary.name(), summary.help()), name(view, "panel.name"));
        if (kind == BlockKind.USER_TASK) {
            add(instruction(view));
        }
        var read = BlockCodec.read(kind, view.properties());
        if (!read.unreadable().isEmpty()) {
            add(hint("panel.unreadable"));
        }
        var form = new BlockForm(desk, view, settings -> changed(view.id(), kind, settings), this::exitsChanged, this);
        add(form.of(read.settings()));
    }

    private Component heading(String title, String help) {
        var heading = new Div(new H2(title));
        heading.addClassName("panel-heading");
        if (!help.isBlank()) {
            heading.add(new Paragraph(help));
        }
        return heading;
    }

    private TextField name(ElementView view, String label) {
        var name = new TextField(getTranslation(label));
        name.setValue(view.name());
        name.setMaxLength(Lengths.NAME);
        name.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        name.addValueChangeListener(event -> send(view.id(), SettingsUpdate.name(event.getValue())));
        return name;
    }

    private Component instruction(ElementView view) {
        return new TextWithPlaceholders(
                getTranslation("panel.instruction"),
                getTranslation("panel.instruction.example"),
                view.documentation(),
                desk.subjects(),
                text -> send(view.id(), SettingsUpdate.documentation(Objects.requireNonNullElse(text, ""))));
    }

    private void changed(String elementId, BlockKind kind, BlockSettings settings) {
        var properties = new HashMap<String, @Nullable String>();
        Settings.properties(kind.block().settings()).forEach(name -> properties.put(name, null));
        properties.putAll(BlockCodec.write(settings));
        send(elementId, SettingsUpdate.properties(properties));
    }

    private void send(String elementId, SettingsUpdate update) {
        echoes.sent(update);
        edits.change(elementId, update);
    }

    private void exitsChanged(@Nullable ExitsUpdate update) {
        var element = shown;
        if (update != null && element != null) {
            echoes.sent(update);
            edits.changeExits(element, update);
        }
    }

    private Component hint(String key) {
        var text = new Span(getTranslation(key));
        text.addClassName("panel-hint");
        return text;
    }
}
