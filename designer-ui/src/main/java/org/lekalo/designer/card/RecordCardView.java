package org.lekalo.designer.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldText;
import org.lekalo.designer.look.ChangedMeanwhile;
import org.lekalo.designer.look.EnterConfirms;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Retitled;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.newrecord.RecordForm;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.stage.StageBar;
import org.lekalo.designer.stage.StageMoves;
import org.lekalo.designer.stage.StageMoves.Place;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordType;

/** One record: its stage, its fields, what is around it and what happened. */
@Route(RecordsNavigation.RECORDS + "/:type/:id([0-9]{1,18})")
@PermitAll
class RecordCardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CardRecords records;
    private final CardHead head;
    private final StageMoves moves;
    private final RecordSurroundings surroundings;
    private final Button save = new Button();
    private final Button undo = new Button();
    private final Div changedElsewhere = new Div();
    private @Nullable RecordType type;
    private @Nullable RecordView record;
    private boolean gone;
    private @Nullable RecordForm form;
    private Unsaved typed = new Unsaved();

    RecordCardView(
            CardRecords records,
            CardHead head,
            StageMoves moves,
            RecordSurroundings surroundings,
            LiveChanges changes) {
        this.records = records;
        this.head = head;
        this.moves = moves;
        this.surroundings = surroundings;
        addClassNames("page", "record-card");
        save.setText(getTranslation("records.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> thenHold(() -> {
            try {
                save();
            } finally {
                showSaving();
            }
        }));
        undo.setText(getTranslation("records.undo"));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.addClickListener(click -> thenHold(this::reload));
        changedElsewhere.addClassName("changed-elsewhere");
        surroundings.onEmptied(this::followOwnChange);
        changes.refresh(this, Set.of(Kind.RECORD), this::recordChanged);
        changes.refresh(this, Set.of(Kind.INSTANCE, Kind.TASKS), this::processesChanged);
    }

    private void thenHold(Runnable action) {
        try {
            action.run();
        } finally {
            hold();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var key = parameters.get("type").orElse("");
        long id = parameters.get("id").map(Long::parseLong).orElse(0L);
        var found = records.type(key).orElseThrow(NotFoundException::new);
        show(found, records.get(key, id));
    }

    private void show(RecordType shownType, RecordView shown) {
        type = shownType;
        record = shown;
        removeAll();
        var fields = records.form(shownType, shown);
        fields.onChange(this::showSaving);
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
                        moves.closed(shownType, shown),
                        chosen -> thenHold(() -> move(new Place(Place.of(shown).pipeline(), chosen))))));
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

    private Component head(RecordType shownType, RecordView shown) {
        return head.of(
                shownType,
                shown,
                surroundings.startButtons(),
                new CardHead.Answers(this::move, this::reload, this::recordChanged));
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
            show(type, records.update(record, expectedVersion, values));
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
        var question = new ChangedMeanwhile(
                "records.conflict",
                this::reload,
                () -> thenHold(() -> save(current().version(), values)));
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

    /** What one changed beside the fields is no other's change, unless somebody was in between; what is typed stays. */
    private void followOwnChange() {
        if (record == null || form == null || gone) {
            return;
        }
        var now = current();
        if (now.version() == record.version() + 1) {
            record = now;
            form.follow(now.values());
            showSaving();
        }
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
