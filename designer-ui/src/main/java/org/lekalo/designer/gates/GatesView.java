package org.lekalo.designer.gates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.lekalo.designer.condition.Company;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;

/** What stands before the stages of a type's pipelines, stage by stage. */
@Route(GatesNavigation.GATES + "/:type?")
@RolesAllowed(Roles.ADMINISTRATOR)
class GatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final GatesApi gates;
    private final PeopleApi people;
    private final RecordsApi records;
    private final Vocabulary vocabulary;

    GatesView(GatesApi gates, PeopleApi people, RecordsApi records, Vocabulary vocabulary) {
        this.gates = gates;
        this.people = people;
        this.records = records;
        this.vocabulary = vocabulary;
        addClassNames("page", "gates");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var staged = vocabulary.types().all().stream()
                .filter(type -> !type.pipelines().isEmpty())
                .toList();
        var asked = event.getRouteParameters().get("type");
        if (asked.isEmpty() && staged.isEmpty()) {
            showNothing();
            return;
        }
        show(
                staged,
                asked.map(key -> vocabulary.types().type(key).orElseThrow(NotFoundException::new))
                        .orElseGet(() -> staged.get(0)));
    }

    private void showNothing() {
        removeAll();
        add(new EmptyState(Glyph.GATE, getTranslation("gates.empty"), getTranslation("gates.empty.advice")));
    }

    private void show(List<RecordType> staged, RecordType shown) {
        removeAll();
        var subtitle = new Paragraph(getTranslation("gates.subtitle"));
        subtitle.addClassName("gates-subtitle");
        add(subtitle, types(staged, shown));
        if (shown.pipelines().isEmpty()) {
            add(new EmptyState(Glyph.GATE, getTranslation("gates.empty"), getTranslation("gates.empty.advice")));
        }
        var standing = gates.gates(shown.key());
        var roles = people.roles();
        shown.pipelines().forEach(pipeline -> add(card(shown, pipeline, standing, roles, () -> show(staged, shown))));
    }

    private Component types(List<RecordType> staged, RecordType shown) {
        var tabs = new Tabs(false);
        for (var type : staged) {
            var tab = new Tab(type.plural().in(getLocale()));
            tabs.add(tab);
            if (type.key().equals(shown.key())) {
                tabs.setSelectedTab(tab);
            }
        }
        tabs.addSelectedChangeListener(change -> getUI().orElseThrow()
                .navigate(GatesNavigation.of(staged.get(tabs.getSelectedIndex()).key())));
        return tabs;
    }

    private Component card(
            RecordType type, Pipeline pipeline, List<Gate> standing, List<Role> roles, Runnable refresh) {
        var card = new Div(new H3(pipeline.name().in(getLocale())));
        card.addClassName("card");
        for (var stage : pipeline.stages()) {
            var gate = standing.stream()
                    .filter(each -> each.isOf(pipeline.key(), stage.key()))
                    .findFirst()
                    .orElseGet(() -> Gate.open(pipeline.key(), stage.key()));
            card.add(row(type, pipeline, stage, gate, roles, refresh));
        }
        return card;
    }

    private Component row(
            RecordType type, Pipeline pipeline, Stage stage, Gate gate, List<Role> roles, Runnable refresh) {
        var name = new Span(stage.name().in(getLocale()));
        name.addClassName("gates-stage-name");
        var edit = new Button(getTranslation("gates.set-up"));
        edit.setAriaLabel(getTranslation("gates.edit", stage.name().in(getLocale())));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        edit.addClickListener(click -> edit(type, pipeline, stage, gate, refresh));
        var row = new Div(name, new GateSummary(gate, pipeline, roles), edit);
        row.addClassName("gates-stage");
        return row;
    }

    private void edit(RecordType type, Pipeline pipeline, Stage stage, Gate gate, Runnable refresh) {
        var editor = new GateEditor(type, pipeline, gate, Company.ask(vocabulary.types(), people, records));
        new GateEditorDialog(getTranslation("gates.stage", stage.name().in(getLocale())), editor, now -> {
                    gates.put(type.key(), now);
                    Note.done(getTranslation("gates.saved", stage.name().in(getLocale())));
                    refresh.run();
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("gates.title");
    }

    /** What a gate asks for, in a few words. */
    private static final class GateSummary extends Div {

        private final List<Role> roles;

        GateSummary(Gate gate, Pipeline pipeline, List<Role> roles) {
            this.roles = roles;
            addClassName("gates-rules");
            if (gate.standsOpen()) {
                add(new Pill(getTranslation("gates.open"), Pill.Tone.QUIET));
                return;
            }
            if (!gate.required().isEmpty()) {
                pill(getTranslation("gates.fields.count", gate.required().size()));
            }
            if (!gate.checks().isEmpty()) {
                pill(getTranslation("gates.checks.count", gate.checks().size()));
            }
            if (!gate.mayEnter().isEmpty()) {
                pill(getTranslation("gates.who.enter", names(gate.mayEnter())));
            }
            if (!gate.mayLeave().isEmpty()) {
                pill(getTranslation("gates.who.leave", names(gate.mayLeave())));
            }
            if (!gate.from().isEmpty()) {
                pill(getTranslation(
                        "gates.from.some",
                        String.join(
                                ", ",
                                pipeline.stages().stream()
                                        .filter(stage -> gate.from().contains(stage.key()))
                                        .map(stage -> stage.name().in(getLocale()))
                                        .toList())));
            }
        }

        private void pill(String text) {
            add(new Pill(text, Pill.Tone.BRAND));
        }

        private String names(List<String> keys) {
            return String.join(
                    ", ",
                    roles.stream()
                            .filter(role -> keys.contains(role.key()))
                            .map(role -> role.name().in(getLocale()))
                            .toList());
        }
    }
}
