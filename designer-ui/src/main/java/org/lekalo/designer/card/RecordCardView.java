package org.lekalo.designer.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FieldText;
import org.lekalo.designer.look.ChangedMeanwhile;
import org.lekalo.designer.look.EnterConfirms;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Retitled;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.newrecord.ConvertLeadDialog;
import org.lekalo.designer.newrecord.RecordForm;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.stage.Doors;
import org.lekalo.designer.stage.MoveDialog;
import org.lekalo.designer.stage.StageBar;
import org.lekalo.designer.stage.StageMoves;
import org.lekalo.designer.stage.StageMoves.Place;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.LeadsApi.LeadConverted;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordType;

/** One record: its stage, its fields, what is around it and what happened. */
@Route(RecordsNavigation.RECORDS + "/:type/:id([0-9]{1,18})")
@PermitAll
class RecordCardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RecordsApi records;
    private final Vocabulary vocabulary;
    private final FieldEditors editors;
    private final StageMoves moves;
    private final RecordSurroundings surroundings;
    private final CardActions actions;
    private final Button save = new Button();
    private final Button undo = new Button();
    private final Div changedElsewhere = new Div();
    private @Nullable RecordType type;
    private @Nullable RecordView record;
    private boolean gone;
    private @Nullable RecordForm form;
    private Unsaved typed = new Unsaved();

    RecordCardView(
            RecordsApi records,
            CardActions actions,
            Vocabulary vocabulary,
            FieldEditors editors,
            StageMoves moves,
            RecordSurroundings surroundings,
            LiveChanges changes) {
        this.records = records;
        this.vocabulary = vocabulary;
        this.editors = editors;
        this.moves = moves;
        this.surroundings = surroundings;
        this.actions = actions;
        surroundings.attachFilesBy(editors);
        addClassNames("page", "record-card");
        save.setText(getTranslation("records.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                save();
            } finally {
                showSaving();
                hold();
            }
        });
        undo.setText(getTranslation("records.undo"));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.addClickListener(click -> {
            try {
                reload();
            } finally {
                hold();
            }
        });
        changedElsewhere.addClassName("changed-elsewhere");
        changes.refresh(this, Set.of(Kind.RECORD), this::recordChanged);
        changes.refresh(this, Set.of(Kind.INSTANCE, Kind.TASKS), this::processesChanged);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var key = parameters.get("type").orElse("");
        long id = parameters.get("id").map(Long::parseLong).orElse(0L);
        var found = vocabulary.types().type(key).orElseThrow(NotFoundException::new);
        show(found, records.get(key, id));
    }

    private void show(RecordType shownType, RecordView shown) {
        type = shownType;
        record = shown;
        removeAll();
        var fields = RecordForm.of(shownType, shown, editors);
        fields.onChange(this::showSaving);
        if (fields.lacksComputed()) {
            fields.explain(records.formulaProblems(shownType.key(), shown.ref().id()));
        }
        form = fields;
        typed = new Unsaved(fields);
        typed.onTouch(this::showSaving);
        typed.wakes(save);
        EnterConfirms.withControl(typed, save);
        changedElsewhere.setVisible(false);
        gone = false;
        add(head(shownType, shown));
        FieldText.stageOf(shownType, shown.values())
                .ifPresent(stage -> add(new StageBar(
                        shownType,
                        shown,
                        doors(shownType, shown),
                        chosen -> moveAndHold(new Place(Place.of(shown).pipeline(), chosen)))));
        var main = new Div(changedElsewhere, typed, saving(shown));
        main.addClassNames("card", "record-main");
        var left = new Div(surroundings.above(), main, surroundings.below());
        left.addClassName("record-left");
        var body = new Div(left, surroundings.beside());
        body.addClassName("record-body");
        add(body);
        surroundings.show(shownType, shown);
        showSaving();
        hold();
        Retitled.to(shown.title());
    }

    /** From a press that brings the fields anew on, nothing is typed into the old ones. */
    private void hold() {
        typed.letGo();
        typed.heldBy(save);
        typed.heldBy(undo);
        stageBar().flatMap(StageBar::ways).forEach(typed::heldBy);
    }

    private UnaryOperator<String> doors(RecordType shownType, RecordView shown) {
        var doors = shownType
                .pipeline(String.valueOf(shown.values().get("pipeline")))
                .map(pipeline -> Doors.of(actions.gates().gates(shownType.key()), pipeline))
                .filter(known -> !known.gates().isEmpty());
        if (doors.isEmpty()) {
            return stage -> "";
        }
        var from = String.valueOf(shown.values().get("stage"));
        var roles = actions.people().roles();
        return stage -> doors.get().why(from, stage, roles);
    }

    private Component head(RecordType shownType, RecordView shown) {
        var back = new Anchor(
                RecordsNavigation.list(shownType.key()),
                Glyph.BACK.icon(),
                new Span(shownType.plural().in(getLocale())));
        back.addClassName("back");
        var head = new Div(back, surroundings.startButtons());
        head.addClassName("record-head");
        if (shown.mayChange() && shownType.pipelines().size() > 1) {
            head.addComponentAtIndex(1, pipeline(shownType, shown));
        }
        if (shown.mayChange() && isLeadToConvert(shown)) {
            var convert = new Button(getTranslation("leads.convert"), Glyph.DEAL.icon(), click -> convert(shown));
            convert.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(convert);
        }
        if (!shown.mayChange()) {
            var readOnly = new Span(getTranslation("records.read-only"));
            readOnly.addClassName("quiet");
            head.add(readOnly);
        }
        head.add(new RecordMenu(records, vocabulary, shown, this::recordChanged));
        return head;
    }

    /** The one it is in; leads to all stages of all of them. */
    private Component pipeline(RecordType shownType, RecordView shown) {
        var name = shownType
                .pipeline(Place.of(shown).pipeline())
                .map(one -> one.name().in(getLocale()))
                .orElse("");
        var button = new Button(name, Glyph.DOWN.icon(), click -> new MoveDialog(shownType, shown, this::move).open());
        button.setIconAfterText(true);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("record-pipeline");
        button.setAriaLabel(getTranslation("records.pipeline", name));
        return button;
    }

    private static boolean isLeadToConvert(RecordView shown) {
        return shown.ref().type().equals("lead") && !shown.values().containsKey("deal");
    }

    private void convert(RecordView lead) {
        try {
            new ConvertLeadDialog(
                            actions.leads(),
                            lead,
                            vocabulary.types(),
                            editors,
                            converted -> UI.getCurrent().navigate(RecordsNavigation.card(converted.deal())))
                    .open();
        } catch (LeadConverted refusal) {
            Note.refused(String.valueOf(refusal.sentence()));
            reload();
        }
    }

    private Component saving(RecordView shown) {
        var saving = new Div(save, undo);
        saving.addClassName("record-saving");
        saving.setVisible(shown.mayChange());
        return saving;
    }

    /** At the first keystroke, which no field has told yet: one press on "save" saves. */
    private void showSaving() {
        boolean dirty = typed.isTouched() || (form != null && !form.changed().isEmpty());
        save.setEnabled(dirty);
        undo.setVisible(dirty);
    }

    private void save() {
        if (record == null || form == null) {
            return;
        }
        if (!form.readable()) {
            form.focusProblem();
            return;
        }
        var values = form.changed();
        if (values.isEmpty()) {
            typed.over();
        } else {
            save(record.version(), values);
        }
    }

    private void save(long expectedVersion, Map<String, @Nullable Object> values) {
        if (type == null || record == null || form == null) {
            return;
        }
        try {
            show(type, records.update(type.key(), record.ref().id(), new Update(expectedVersion, values)));
            Note.done(getTranslation("records.saved"));
            takeFocus();
        } catch (FieldsRefused refusal) {
            form.showProblems(refusal);
            form.focusProblem();
        } catch (RecordChangedMeanwhile stale) {
            askWhoseValuesCount(values);
        }
    }

    private void askWhoseValuesCount(Map<String, @Nullable Object> values) {
        var question = new ChangedMeanwhile("records.conflict", this::reload, () -> {
            try {
                save(current().version(), values);
            } finally {
                hold();
            }
        });
        question.open();
        typed.heldBy(question, "reject");
    }

    /** Whoever works by keyboard goes on at the card; what is in sight stays there. */
    private void takeFocus() {
        getElement().setAttribute("tabindex", "-1");
        getElement().executeJs("this.focus({preventScroll: true})");
    }

    private RecordView current() {
        if (record == null) {
            throw new IllegalStateException("no record yet");
        }
        return records.get(record.ref().type(), record.ref().id());
    }

    private void reload() {
        if (type == null) {
            return;
        }
        try {
            show(type, current());
        } catch (NotFound deleted) {
            recordChanged();
        }
    }

    private void moveAndHold(Place to) {
        try {
            move(to);
        } finally {
            hold();
        }
    }

    private void move(Place to) {
        if (type == null || record == null || form == null) {
            return;
        }
        if (!form.changed().isEmpty() || !form.readable()) {
            Note.refused(getTranslation("records.save-first"));
            return;
        }
        var shownType = type;
        moves.move(
                type,
                record,
                to,
                moved -> {
                    show(shownType, moved);
                    stageBar().forEach(StageBar::focusCurrent);
                },
                this::reload);
    }

    private Stream<StageBar> stageBar() {
        return getChildren().filter(StageBar.class::isInstance).map(StageBar.class::cast);
    }

    /** Shows others' changes at once, unless one is typing, or about to: then only says so. */
    private void recordChanged() {
        if (record == null || gone) {
            return;
        }
        try {
            if (current().equals(record)) {
                return;
            }
        } catch (NotFound deleted) {
            gone = true;
            var list = RecordsNavigation.list(record.ref().type());
            sayAbove("records.gone", "records.gone.back", () -> UI.getCurrent().navigate(list));
            return;
        }
        if (form != null
                && form.changed().isEmpty()
                && !typed.isTouched()
                && !form.isAtHand()
                && !surroundings.isTouched()) {
            reload();
        } else {
            sayAbove("records.changed", "records.changed.look", this::reload);
        }
    }

    private void sayAbove(String sentence, String action, Runnable done) {
        changedElsewhere.removeAll();
        var button = new Button(getTranslation(action), click -> done.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        changedElsewhere.add(Glyph.ALERT.icon(), new Span(getTranslation(sentence)), button);
        changedElsewhere.setVisible(true);
    }

    private void processesChanged() {
        if (record != null) {
            surroundings.processesChanged(record);
        }
    }

    @Override
    public String getPageTitle() {
        return record == null ? "" : record.title();
    }
}
