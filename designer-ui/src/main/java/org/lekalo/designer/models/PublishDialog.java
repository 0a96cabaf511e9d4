package org.lekalo.designer.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.monitor.MonitorNavigation;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.contract.ModelsApi.ModelChangedMeanwhile;
import org.lekalo.library.contract.ModelsApi.Version;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.Lengths;

/** Publishing: what stops it, or what will run from now on; then what to do next. */
final class PublishDialog extends TitledDialog {

    private final Draft draft;
    private final SerializableConsumer<String> goTo;
    private final SerializableConsumer<List<String>> mend;
    private final Runnable published;
    private final Runnable stale;

    PublishDialog(
            Draft draft,
            SerializableConsumer<String> goTo,
            SerializableConsumer<List<String>> mend,
            Runnable published,
            Runnable stale) {
        super("");
        this.draft = draft;
        this.goTo = goTo;
        this.mend = mend;
        this.published = published;
        this.stale = stale;
        addClassName("publish-dialog");
        if (draft.errors().isEmpty()) {
            offer();
        } else {
            showErrors();
        }
    }

    private void showErrors() {
        begin(getTranslation("models.publish.stopped", draft.errors().size()));
        var list = list(draft.errors());
        add(new Paragraph(getTranslation("models.publish.stopped.text")), list);
        getFooter().add(cancel(getTranslation("models.publish.mend")));
    }

    private FindingsList list(List<FindingView> findings) {
        var list = new FindingsList(
                element -> {
                    close();
                    goTo.accept(element);
                },
                codes -> {
                    close();
                    mend.accept(codes);
                },
                true);
        list.show(findings, draft.xml());
        return list;
    }

    private void offer() {
        var last = draft.publishedVersion();
        begin(getTranslation("models.publish.title", last == null ? 1 : last + 1));
        add(new Paragraph(getTranslation(last == null ? "models.publish.first" : "models.publish.next")));
        if (!draft.warnings().isEmpty()) {
            var list = list(draft.warnings());
            add(new Paragraph(getTranslation("models.publish.warnings")), list);
        }
        var note = new TextArea(getTranslation("models.publish.note"));
        note.setPlaceholder(getTranslation("models.publish.note.example"));
        note.setMaxLength(Lengths.NOTE);
        note.setWidthFull();
        add(note);
        var publish = primary(
                getTranslation("models.publish"), () -> publish(note.getValue().strip()));
        publish.addClassName("publish-confirm");
        getFooter().add(cancel(getTranslation("models.cancel")), publish);
    }

    private void publish(String note) {
        try {
            var version = draft.publish(note);
            succeeded(version);
            published.run();
        } catch (ModelChangedMeanwhile meanwhile) {
            close();
            stale.run();
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        settled();
        begin(getTranslation("models.publish.refused"));
        add(new Paragraph(refusal.getMessage()));
        getFooter().add(cancel(getTranslation("models.close")));
    }

    private void succeeded(Version version) {
        settled();
        begin("");
        var monitor = new Button(getTranslation("models.published.monitor"), click -> {
            close();
            click.getSource().getUI().ifPresent(ui -> ui.navigate(MonitorNavigation.MONITOR));
        });
        monitor.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Div(new EmptyState(
                Glyph.CHECK,
                getTranslation("models.published", version.version()),
                getTranslation(draft.paused() ? "models.published.paused" : "models.published.next"))));
        getFooter().add(cancel(getTranslation("models.published.stay")), monitor);
    }

    private void begin(String title) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(title);
    }
}
