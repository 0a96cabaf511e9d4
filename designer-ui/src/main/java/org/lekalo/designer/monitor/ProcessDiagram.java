package org.lekalo.designer.monitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.internal.JsonUtils;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.modeler.DrawingTexts;
import org.lekalo.designer.modeler.Shown;
import org.lekalo.designer.modeler.Speech;

/** A process drawn for looking at: where tokens stand, what failed, the path taken and the time it took. */
@Tag("lekalo-diagram")
@JsModule("./diagram/lekalo-diagram.ts")
public class ProcessDiagram extends Component implements HasSize, HasStyle {

    private String xml = "";
    private Shown drawn = Shown.of("");
    private transient Speech speech = Speech.NONE;
    private Progress progress = new Progress(List.of(), List.of(), List.of(), null);

    /** What it says where nobody named it. */
    public void speak(Speech words) {
        speech = words;
    }

    /** Draws a process; what {@link #show} was given before is drawn on it again. */
    public void open(String model) {
        xml = model;
        if (isAttached()) {
            sendDrawing();
        }
    }

    /** Replaces what was shown before. */
    public void show(Progress shown) {
        progress = shown;
        if (isAttached()) {
            sendProgress();
        }
    }

    private void sendProgress() {
        send("show", JsonUtils.writeValue(progress.called(drawn::on)));
    }

    public Registration onElementClicked(SerializableConsumer<String> listener) {
        return getElement()
                .addEventListener(
                        "element-clicked",
                        event -> listener.accept(
                                drawn.inModel(event.getEventData().getString("event.detail.elementId"))))
                .addEventData("event.detail.elementId");
    }

    /** Hears of a drawing that cannot be shown, with a sentence that says why. */
    public Registration onOpenFailed(SerializableConsumer<String> listener) {
        return getElement()
                .addEventListener(
                        "open-failed",
                        event -> listener.accept(event.getEventData().getString("event.detail.text")))
                .addEventData("event.detail.text");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var texts = DrawingTexts.in(getLocale().getLanguage(), key -> getTranslation(key));
        send("configure", JsonUtils.writeValue(texts));
        sendDrawing();
    }

    private void sendDrawing() {
        if (!xml.isEmpty()) {
            drawn = Shown.of(xml);
            send(
                    "open",
                    drawn.xml(),
                    JsonUtils.writeValue(drawn.page()),
                    JsonUtils.writeValue(speech.of(xml, drawn::on)));
            sendProgress();
        }
    }

    private void send(String method, Serializable... arguments) {
        getElement().callJsFunction(method, arguments);
    }

    /**
     * What happens in the process.
     *
     * @param flows the sequence flows taken
     * @param selected the element to be outlined, null for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(
            List<Token> tokens,
            List<Visit> visited,
            List<String> flows,
            @Nullable String selected) {

        /** The same of elements that are called otherwise. */
        Progress called(UnaryOperator<String> name) {
            return new Progress(
                    tokens.stream()
                            .map(token -> new Token(name.apply(token.elementId()), token.count(), token.failed()))
                            .toList(),
                    visited.stream()
                            .map(visit -> new Visit(name.apply(visit.elementId()), visit.count(), visit.text()))
                            .toList(),
                    flows.stream().map(name).toList(),
                    selected == null ? null : name.apply(selected));
        }
    }

    /** How many tokens stand at an element, and whether it failed. */
    public record Token(String elementId, int count, boolean failed) {}

    /** An element that was passed, with a short text such as the time it took; an empty one is not shown. */
    public record Visit(String elementId, int count, String text) {}
}
