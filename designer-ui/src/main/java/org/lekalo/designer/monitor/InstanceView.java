package org.lekalo.designer.monitor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Company;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.modeler.Speech;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Cancellation;
import org.lekalo.library.contract.InstancesApi.Incident;
import org.lekalo.library.contract.InstancesApi.Instance;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Retry;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.InstancesApi.Step;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.RecordsApi;

/** One instance: on its drawing where it stands and how it came there, beside it with whom, since when, and step by step. */
@Route(MonitorNavigation.MONITOR + "/:instance")
@PermitAll
class InstanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final InstancesApi instances;
    private final PeopleApi people;
    private final RecordsApi records;
    private final Vocabulary vocabulary;
    private final LiveChanges changes;
    private final Div top = new Div();
    private final Div picture = new Div();
    private final ProcessDiagram diagram = new ProcessDiagram();
    private final Div standing = new Div();
    private final Div steps = new Div();
    private final Div relatives = new Div();
    private final Map<String, IncidentNote> incidents = new HashMap<>();
    private @Nullable Instance shown;
    private @Nullable String selected;

    InstanceView(
            InstancesApi instances, PeopleApi people, RecordsApi records, Vocabulary vocabulary, LiveChanges changes) {
        this.instances = instances;
        this.people = people;
        this.records = records;
        this.vocabulary = vocabulary;
        this.changes = changes;
        addClassNames("page", "instance");
        top.addClassName("instance-top");
        diagram.onElementClicked(this::select);
        diagram.onOpenFailed(this::undrawable);
        picture.add(diagram);
        picture.addClassName("instance-picture");
        standing.addClassName("positions");
        steps.addClassName("steps");
        var side = new Div(standing, relatives, steps);
        side.addClassName("instance-side");
        var body = new Div(picture, side);
        body.addClassName("instance-body");
        add(top, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getRouteParameters().get("instance").map(InstanceId::new).orElseThrow());
    }

    void open(InstanceId id) {
        var instance = instances.instance(id);
        diagram.speak(
                new Speech(Company.ask(vocabulary.types(), people, records).names()));
        diagram.open(instance.xml());
        show(instance);
        changes.refresh(this, Set.of(Kind.INSTANCE), id.value(), () -> refresh(id));
    }

    private void refresh(InstanceId id) {
        if (shown != null && shown.row().id().equals(id)) {
            var now = instances.instance(id);
            if (!now.equals(shown)) {
                show(now);
            }
        }
    }

    private void undrawable(String why) {
        picture.removeAll();
        picture.add(new EmptyState(Glyph.PROCESS, getTranslation("monitor.no-drawing"), why));
    }

    private void show(Instance instance) {
        shown = instance;
        top.removeAll();
        top.add(new InstanceHead(instance.row()));
        if (instance.mayManage() && goesOn(instance)) {
            top.add(cancelling(instance));
        }
        mark(instance);
        showStanding(instance);
        showRelatives(instance);
        showSteps(instance);
    }

    private void showRelatives(Instance instance) {
        relatives.removeAll();
        var caller = instance.caller();
        if (caller != null) {
            relatives.add(new H3(getTranslation("monitor.caller")), new RelativeRow(caller));
        }
        if (!instance.called().isEmpty()) {
            relatives.add(new H3(getTranslation("monitor.called")));
            instance.called().forEach(called -> relatives.add(new RelativeRow(called)));
        }
    }

    private static boolean goesOn(Instance instance) {
        return instance.row().state() == State.RUNNING || instance.row().state() == State.FAILED;
    }

    private void mark(Instance instance) {
        diagram.show(InstanceProgress.of(instance, selected, getLocale()));
    }

    private void showStanding(Instance instance) {
        standing.removeAll();
        standing.add(new H3(getTranslation("monitor.standing")));
        if (instance.row().positions().isEmpty()) {
            standing.add(nowhere(instance));
        }
        var before = Map.copyOf(incidents);
        incidents.clear();
        instance.row().positions().forEach(position -> standing.add(card(instance, position, before)));
    }

    private Component nowhere(Instance instance) {
        var cancelled = instance.cancelled();
        return cancelled == null ? nowhere(instance.row().state()) : new CancelledNote(cancelled);
    }

    private Paragraph nowhere(State state) {
        var nowhere = new Paragraph(
                switch (state) {
                    case COMPLETED -> getTranslation("monitor.standing.completed");
                    case CANCELLED -> getTranslation("monitor.standing.cancelled");
                    case RUNNING, FAILED -> getTranslation("monitor.standing.moving");
                });
        nowhere.addClassName("quiet");
        return nowhere;
    }

    private Component card(Instance instance, Position position, Map<String, IncidentNote> before) {
        var card = new PositionCard(position);
        card.addClickListener(click -> select(position.elementId()));
        if (position.incident() != null) {
            card.add(incident(instance, position.incident(), before));
        }
        return card;
    }

    private IncidentNote incident(Instance instance, Incident incident, Map<String, IncidentNote> before) {
        var note = new IncidentNote(incident);
        var earlier = before.get(incident.id());
        incidents.put(incident.id(), note);
        return incident.mayRetry()
                ? note.managed(() -> retry(instance, incident), earlier != null && earlier.opened())
                : note;
    }

    private void showSteps(Instance instance) {
        steps.removeAll();
        steps.add(new H3(getTranslation("monitor.steps")));
        var failed = instance.row().positions().stream()
                .filter(position -> position.incident() != null)
                .map(Position::elementId)
                .collect(Collectors.toSet());
        var failures = new ArrayDeque<>(instance.failures());
        for (var step : sinceTheStart(instance)) {
            while (!failures.isEmpty() && failures.getFirst().at().isBefore(step.startedAt())) {
                steps.add(new FailureRow(failures.removeFirst()));
            }
            steps.add(row(step, failed));
        }
        failures.forEach(failure -> steps.add(new FailureRow(failure)));
    }

    /** A start that had to be tried again is noted at the last try; the run began before the first. */
    private static List<Step> sinceTheStart(Instance instance) {
        var steps = new ArrayList<>(instance.steps());
        var began = instance.row().startedAt();
        if (!steps.isEmpty() && steps.get(0).startedAt().isAfter(began)) {
            steps.set(0, steps.get(0).since(began));
        }
        return steps;
    }

    private StepRow row(Step step, Set<String> failed) {
        boolean standsFailed = step.endedAt() == null && failed.contains(step.elementId());
        var row = new StepRow(step, standsFailed, () -> select(step.elementId()));
        row.setClassName("selected", step.elementId().equals(selected));
        return row;
    }

    private void select(String elementId) {
        selected = elementId.equals(selected) ? null : elementId;
        if (shown != null) {
            mark(shown);
            showSteps(shown);
            steps.getElement().executeJs("this.querySelector('.selected')?.scrollIntoView({ block: 'nearest' })");
        }
    }

    private Button cancelling(Instance instance) {
        var row = instance.row();
        var button = new Button(
                getTranslation("monitor.cancel"),
                click -> new CancelDialog(row.process(), row.recordTitle(), reason -> cancel(instance, reason)).open());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        button.setIcon(Glyph.CLOSE.icon());
        return button;
    }

    private void cancel(Instance instance, String reason) {
        var id = instance.row().id();
        instances.cancel(id, new Cancellation(reason));
        Note.done(getTranslation("monitor.cancelled"));
        show(instances.instance(id));
    }

    private void retry(Instance instance, Incident incident) {
        var id = instance.row().id();
        instances.retry(id, new Retry(incident.id()));
        Note.done(getTranslation("monitor.retried"));
        show(instances.instance(id));
    }

    @Override
    public String getPageTitle() {
        return shown == null ? getTranslation("nav.monitor") : shown.row().process();
    }
}
