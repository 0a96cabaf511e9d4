package org.lekalo.designer.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.designer.look.FirstField;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Pill;
import org.lekalo.library.contract.GatesApi.StageRefused;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.StageRefusal;
import org.lekalo.library.contract.StageRefusal.FailedCheck;
import org.lekalo.library.contract.StageRefusal.ForbiddenMove;
import org.lekalo.library.contract.StageRefusal.Missing;

/** All that a stage asks of a record before it takes it; what can be filled is filled here, and the record moves at once. */
final class GateDialog extends AskingDialog {

    private final GateForm form;
    private final Passage passage;
    private final Runnable stayed;
    private final Div content = new Div();
    private final Set<String> neededOnce = new LinkedHashSet<>();
    private final Button save = primary(getTranslation("gate.save"), this::save);
    private final Button cancel = new Button();
    private @Nullable StageRefusal shown;
    private boolean done;

    GateDialog(GateForm form, StageRefusal refusal, Passage passage, Runnable stayed) {
        this.form = form;
        this.passage = passage;
        this.stayed = stayed;
        addClassName("gate-dialog");
        setWidth("min(38rem, 96vw)");
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("gate.title", refusal.stageName()));
        var about = new Paragraph(form.record().title());
        about.addClassName("quiet");
        content.addClassName("gate-content");
        add(about, content);
        confirmedByKeyboard(save);
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickListener(click -> leave());
        getFooter().add(cancel, save);
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && !done) {
                stayed();
            }
        });
        show(refusal);
    }

    @Override
    public void open() {
        super.open();
        FirstField.focus(content);
    }

    private void stayed() {
        done = true;
        stayed.run();
    }

    private void show(StageRefusal refusal) {
        if (refusal.equals(shown)) {
            return;
        }
        shown = refusal;
        content.removeAll();
        boolean mendable = refusal.canBeMended();
        save.setVisible(mendable);
        cancel.setText(getTranslation(mendable ? "records.cancel" : "gate.close"));
        refusal.moves().forEach(forbidden -> content.add(forbidden(forbidden)));
        if (mendable) {
            fields(refusal);
        } else if (!refusal.missing().isEmpty()) {
            content.add(names(refusal));
        }
        if (!refusal.checks().isEmpty()) {
            content.add(new H3(getTranslation("gate.checks")));
            refusal.checks().forEach(check -> content.add(check(check, refusal, mendable)));
        }
    }

    private Component forbidden(ForbiddenMove forbidden) {
        var text = new Div(new Span(forbidden.text()));
        var notice = new Div(Glyph.ALERT.icon(), text);
        notice.addClassName("gate-forbidden");
        if (!forbidden.who().isEmpty()) {
            var who = new Span(getTranslation("gate.ask"));
            who.addClassName("quiet");
            text.add(who);
        }
        return notice;
    }

    /** What is asked for, and all that was: it is not saved before the stage takes the record. */
    private void fields(StageRefusal refusal) {
        var missing = missing(refusal);
        neededOnce.addAll(missing);
        form.asked().stream()
                .filter(field -> refusal.checks().stream()
                        .noneMatch(check -> check.fields().contains(field)))
                .forEach(neededOnce::add);
        if (!neededOnce.isEmpty()) {
            content.add(new Div(new H3(getTranslation("gate.fill")), form.of(List.copyOf(neededOnce))));
            form.markRequired(missing);
        }
    }

    private static List<String> missing(StageRefusal refusal) {
        return refusal.missing().stream().map(Missing::field).toList();
    }

    private Component names(StageRefusal refusal) {
        var names = new Div();
        names.addClassName("gate-names");
        refusal.missing().forEach(field -> names.add(new Pill(field.name(), Pill.Tone.WARN)));
        return new Div(new H3(getTranslation("gate.empty")), names);
    }

    private Component check(FailedCheck check, StageRefusal refusal, boolean mendable) {
        var sentence = new Div(Glyph.ALERT.icon(), new Span(check.text()));
        sentence.addClassName("gate-check");
        sentence.getElement().setAttribute("role", "alert");
        if (!mendable) {
            return sentence;
        }
        var others = refusal.checks().subList(0, refusal.checks().indexOf(check)).stream()
                .flatMap(earlier -> earlier.fields().stream())
                .toList();
        return new Div(
                sentence,
                form.of(check.fields().stream()
                        .filter(field -> !neededOnce.contains(field) && !others.contains(field))
                        .toList()));
    }

    private void save() {
        if (!form.readable()) {
            form.focusProblem();
            return;
        }
        try {
            passage.move(form.record(), form.changed());
            done = true;
            close();
        } catch (StageRefused again) {
            var refusal = again.refusal(getLocale());
            show(refusal);
            form.showMissing(missing(refusal), getTranslation("gate.needed"));
            form.focusProblem();
        } catch (FieldsRefused wrong) {
            form.showProblems(wrong);
            form.focusProblem();
        } catch (RecordChangedMeanwhile stale) {
            passage.goOn(form, stale, this::save);
        }
    }
}
