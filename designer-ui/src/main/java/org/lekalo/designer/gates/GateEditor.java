package org.lekalo.designer.gates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Company;
import org.lekalo.designer.condition.ValueEditors;
import org.lekalo.designer.look.Glyph;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.Gate.Check;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;

/** A gate as it is set up: required fields, checks, who and from where. */
final class GateEditor extends Div {

    private final RecordType type;
    private final Gate gate;
    private final Subjects subjects;
    private final ValueEditors values;
    private final List<RequiredEditor> required = new ArrayList<>();
    private final List<CheckEditor> checks = new ArrayList<>();
    private final Div requiredList = list();
    private final Div checksList = list();
    private final RefusedPlaces places = new RefusedPlaces();
    private final Span noFields = new Span();
    private final Span noChecks = new Span();
    private final MultiSelectComboBox<Role> mayEnter;
    private final MultiSelectComboBox<Role> mayLeave;
    private final MultiSelectComboBox<Stage> from;

    GateEditor(RecordType type, Pipeline pipeline, Gate gate, Company company) {
        this.type = type;
        this.gate = gate;
        this.subjects = Subjects.of(type, company.types(), List.of());
        this.values = new ValueEditors(company, this);
        addClassName("gate-editor");
        noFields.setText(getTranslation("gates.fields.empty"));
        noFields.addClassName("panel-hint");
        noChecks.setText(getTranslation("gates.checks.empty"));
        noChecks.addClassName("panel-hint");
        mayEnter = roles("gates.may-enter", company.roles(), gate.mayEnter());
        mayLeave = roles("gates.may-leave", company.roles(), gate.mayLeave());
        from = stages(pipeline);
        places.field("mayEnter", mayEnter);
        places.field("mayLeave", mayLeave);
        places.field("from", from);
        gate.required().forEach(this::addRequired);
        gate.checks().forEach(this::addCheck);
        add(
                section("gates.fields", noFields, requiredList, more("gates.add.field", () -> addRequired(null))),
                section("gates.checks", noChecks, checksList, more("gates.add.check", () -> addCheck(null))),
                section("gates.who", mayEnter, mayLeave, from));
        arrange();
    }

    private static Div list() {
        var list = new Div();
        list.addClassName("panel-list");
        return list;
    }

    private Component section(String title, Component... parts) {
        var section = new Div(new H3(getTranslation(title)));
        section.addClassName("panel-stack");
        section.add(parts);
        return section;
    }

    private Button more(String key, Runnable action) {
        var more = new Button(getTranslation(key), Glyph.PLUS.icon(), click -> action.run());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.getStyle().set("align-self", "start");
        return more;
    }

    private MultiSelectComboBox<Role> roles(String label, List<Role> known, List<String> chosen) {
        var box = several(label, known, role -> role.name(), role -> chosen.contains(role.key()));
        box.setPlaceholder(getTranslation("gates.nobody"));
        return box;
    }

    /** From which one comes here. */
    private MultiSelectComboBox<Stage> stages(Pipeline pipeline) {
        var others = pipeline.stages().stream()
                .filter(stage -> !stage.key().equals(gate.stage()))
                .toList();
        var box = several(
                "gates.from",
                others,
                stage -> stage.name(),
                stage -> gate.from().contains(stage.key()));
        box.setPlaceholder(getTranslation("gates.anywhere"));
        return box;
    }

    private <T> MultiSelectComboBox<T> several(
            String label, List<T> items, Function<T, Text> name, Function<T, Boolean> chosen) {
        var box = new MultiSelectComboBox<T>(getTranslation(label));
        box.setItems(items);
        box.setItemLabelGenerator(item -> name.apply(item).in(getLocale()));
        box.setValue(items.stream().filter(chosen::apply).collect(Collectors.toUnmodifiableSet()));
        box.setClearButtonVisible(true);
        box.setWidthFull();
        return box;
    }

    private void addRequired(@Nullable Required one) {
        var fields = type.fields().stream()
                .filter(field ->
                        !field.readOnly() && !Set.of("pipeline", "stage").contains(field.key()))
                .toList();
        var editor = new RequiredEditor(fields, subjects, values, one, this::remove);
        required.add(editor);
        requiredList.add(editor);
        arrange();
    }

    private void addCheck(@Nullable Check one) {
        var editor = new CheckEditor(subjects, values, one, this::remove);
        checks.add(editor);
        checksList.add(editor);
        arrange();
    }

    private void remove(Component part) {
        required.remove(part);
        checks.remove(part);
        part.removeFromParent();
        arrange();
    }

    private void arrange() {
        noFields.setVisible(required.isEmpty());
        noChecks.setVisible(checks.isEmpty());
    }

    /** Whether all of it can be saved; what cannot says why. */
    boolean finished() {
        return Stream.concat(required.stream(), checks.stream())
                        .filter(part -> !part.finished())
                        .count()
                == 0;
    }

    Gate gate() {
        return new Gate(
                gate.pipeline(),
                gate.stage(),
                required.stream().map(RequiredEditor::required).toList(),
                checks.stream().map(CheckEditor::check).toList(),
                mayEnter.getValue().stream().map(Role::key).sorted().toList(),
                mayLeave.getValue().stream().map(Role::key).sorted().toList(),
                from.getValue().stream().map(Stage::key).sorted().toList());
    }

    /** At their places; returns what has none. */
    String show(List<FieldProblem> problems) {
        var left = places.show(problems);
        left = show("required.", required, left);
        left = show("checks.", checks, left);
        return left.stream().map(FieldProblem::text).distinct().collect(Collectors.joining(" "));
    }

    private static List<FieldProblem> show(String at, List<? extends GatePart> parts, List<FieldProblem> problems) {
        var left = problems;
        for (int i = 0; i < parts.size(); i++) {
            var here = at + i + ".";
            var nowhere = parts.get(i).places().show(of(here, left));
            left = Stream.concat(
                            left.stream().filter(problem -> !problem.field().startsWith(here)), nowhere.stream())
                    .toList();
        }
        return left;
    }

    private static List<FieldProblem> of(String at, List<FieldProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().startsWith(at))
                .map(problem -> new FieldProblem(problem.field().substring(at.length()), problem.text()))
                .toList();
    }

    /** Leads to the first of its places where something is wrong. */
    void lead() {
        boolean isInPart = Stream.concat(required.stream(), checks.stream())
                .anyMatch(part -> part.places().lead());
        if (!isInPart) {
            places.lead();
        }
    }
}
