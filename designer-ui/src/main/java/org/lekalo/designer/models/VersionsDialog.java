package org.lekalo.designer.models;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.modeler.Modeler;
import org.lekalo.designer.modeler.Speech;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.Version;
import org.lekalo.library.contract.ProcessModelId;

/** What was published when, by whom and why; each can be looked at and taken back into the draft. */
final class VersionsDialog extends TitledDialog {

    private final ModelsApi models;
    private final ProcessModelId id;
    private final transient Speech speech;
    private final @Nullable SerializableConsumer<String> takenBack;

    /** @param takenBack hears of a version that is to be the draft; null for whoever may only look */
    VersionsDialog(
            ModelsApi models,
            ProcessModelId id,
            Speech speech,
            @Nullable SerializableConsumer<String> takenBack,
            Optional<Runnable> wayBack) {
        super("");
        this.models = models;
        this.id = id;
        this.speech = speech;
        this.takenBack = takenBack;
        setHeaderTitle(getTranslation("models.versions"));
        setWidth("44rem");
        var versions = models.versions(id);
        if (versions.isEmpty()) {
            add(new EmptyState(
                    Glyph.HISTORY,
                    getTranslation("models.versions.none"),
                    getTranslation("models.versions.none.advice")));
        }
        versions.forEach(version -> add(row(version, version.equals(versions.get(0)))));
        wayBack.ifPresent(back -> getFooter().add(puttingBack(back)));
        getFooter().add(cancel(getTranslation("models.close")));
    }

    private Button puttingBack(Runnable back) {
        return new Button(getTranslation("models.versions.put-back"), click -> {
            close();
            back.run();
        });
    }

    private Component row(Version version, boolean newest) {
        var number = new Pill("v" + version.version(), newest ? Pill.Tone.GOOD : Pill.Tone.QUIET);
        var when = new Span(Formats.current().dateTime(version.publishedAt()) + " · " + version.publishedBy());
        when.addClassName("quiet");
        var about = new Div(when, new Span(version.note()));
        about.addClassName("version-about");
        var look = new Button(getTranslation("models.versions.look"), click -> look(version));
        look.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var row = new Div(number, about, look);
        row.addClassName("version-row");
        return row;
    }

    private void look(Version version) {
        var drawing = models.version(id, version.version());
        var window = new Dialog();
        window.setHeaderTitle(getTranslation("models.versions.one", version.version(), drawing.name()));
        window.setWidth("92vw");
        window.setHeight("88vh");
        var modeler = new Modeler();
        modeler.setReadOnly(true);
        modeler.setSizeFull();
        modeler.speak(speech);
        modeler.open(drawing.xml());
        window.add(modeler);
        window.getFooter().add(new Button(getTranslation("models.close"), click -> window.close()));
        var taken = takenBack;
        if (taken != null) {
            var back = new Button(
                    getTranslation("models.versions.take-back"),
                    click -> new ReplaceDraftDialog(
                                    getTranslation("models.versions.replace", version.version()),
                                    getTranslation("models.versions.take-back"),
                                    () -> {
                                        window.close();
                                        close();
                                        taken.accept(drawing.xml());
                                    })
                            .open());
            back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            window.getFooter().add(back);
        }
        window.open();
    }
}
