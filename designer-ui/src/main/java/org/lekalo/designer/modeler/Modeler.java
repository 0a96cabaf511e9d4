package org.lekalo.designer.modeler;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.internal.JsonUtils;
import com.vaadin.flow.shared.Registration;
import elemental.json.JsonObject;
import elemental.json.JsonValue;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.BlockSummary;

/**
 * The process modeler. It owns the XML: the browser is given it at every attach and answers with the changed one a moment
 * after each edit. What people wrote crosses as data only.
 */
@Tag("lekalo-modeler")
@JsModule("./modeler/lekalo-modeler.ts")
public class Modeler extends Component implements HasSize, HasStyle {

    private String opened = "";
    private Shown shown = Shown.of("");
    private @Nullable String drawn;
    private boolean readOnly;
    private transient Speech speech = Speech.NONE;
    private List<ElementFinding> findings = List.of();

    public Modeler() {
        onModelChanged(this::changed);
    }

    /** What it says where nobody named it. */
    public void speak(Speech words) {
        speech = words;
    }

    private void changed(String model) {
        drawn = model;
        send("say", said());
    }

    private JsonValue said() {
        return JsonUtils.writeValue(speech.of(heard(), this::onDrawing));
    }

    /** Shows a model; undo starts anew. */
    public void open(String model) {
        opened = model;
        shown = Shown.of(model);
        drawn = null;
        findings = List.of();
        if (isAttached()) {
            sendModel();
        }
    }

    /** The model as it is on the drawing, where elements may have other identifiers than in the one that was opened. */
    public String xml() {
        return drawn == null ? shown.xml() : drawn;
    }

    /** The model as last heard from the browser; as it was opened where nothing was changed. */
    private String heard() {
        return drawn == null ? opened : drawn;
    }

    /** What of the document has other identifiers on the drawing, and after the first change also in the document. */
    public int renamed() {
        return shown.renamed().size();
    }

    /** A model that is only looked at: no palette, no changes. */
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        if (isAttached()) {
            sendAll();
        }
    }

    public void updateSettings(String elementId, SettingsUpdate update) {
        send("updateSettings", elementId, JsonUtils.writeValue(update));
    }

    public void updateExits(String elementId, ExitsUpdate update) {
        send("updateExits", elementId, JsonUtils.writeValue(update));
    }

    /** Makes it another block where it stands; {@code kept} names the properties that mean the same to both. */
    public void become(String elementId, String block, List<String> kept) {
        send("become", elementId, block, JsonUtils.writeValue(kept));
    }

    public void select(String elementId) {
        send("select", onDrawing(elementId));
    }

    public void deselect() {
        send("deselect");
    }

    /** What the element of the model is called on the drawing. */
    public String onDrawing(String elementId) {
        return drawn == null ? shown.on(elementId) : elementId;
    }

    /** Replaces what was shown before. */
    public void showFindings(List<ElementFinding> shown) {
        findings = List.copyOf(shown);
        if (isAttached()) {
            sendFindings();
        }
    }

    private void sendFindings() {
        send(
                "showFindings",
                JsonUtils.listToJson(findings.stream()
                        .map(finding ->
                                new ElementFinding(onDrawing(finding.elementId()), finding.severity(), finding.text()))
                        .toList()));
    }

    public void undo() {
        send("undo");
    }

    public void redo() {
        send("redo");
    }

    /** Puts the drawing in order, or what is selected of it where that is several elements. */
    public void tidyUp() {
        send("tidyUp");
    }

    public void zoomFit() {
        send("zoomFit");
    }

    /** Shows over the drawing which keys there are. */
    public void showKeys() {
        send("showKeys");
    }

    /** Has the browser download the drawing; {@code fileName} without an extension. */
    public void saveSvg(String fileName) {
        send("saveSvg", fileName);
    }

    public void savePng(String fileName) {
        send("savePng", fileName);
    }

    /** Opens the browser's dialog with the drawing on pages of A4, under the title. */
    public void print(String title) {
        send("print", title);
    }

    /** Runs once everything drawn so far has been heard of. */
    public void whenHeard(SerializableConsumer<String> then) {
        getElement().callJsFunction("flush").then(done -> then.accept(heard()));
    }

    public Registration onModelChanged(SerializableConsumer<String> listener) {
        return hear("model-changed", "xml", detail -> listener.accept(detail.getString("event.detail.xml")));
    }

    /** Hears of the selected element, again whenever it changes; empty where nothing is selected. */
    public Registration onElementSelected(SerializableConsumer<Optional<ElementView>> listener) {
        return hear("element-selected", "element", detail -> listener.accept(element(detail)));
    }

    public Registration onCommandStack(SerializableConsumer<CommandStack> listener) {
        return getElement()
                .addEventListener("command-stack", event -> {
                    var detail = event.getEventData();
                    listener.accept(new CommandStack(
                            detail.getBoolean("event.detail.canUndo"), detail.getBoolean("event.detail.canRedo")));
                })
                .addEventData("event.detail.canUndo")
                .addEventData("event.detail.canRedo");
    }

    /** Hears of an opened model. */
    public Registration onOpened(SerializableConsumer<Opened> listener) {
        return getElement()
                .addEventListener("opened", event -> listener.accept(opened(event.getEventData())))
                .addEventData("event.detail.warnings")
                .addEventData("event.detail.losses");
    }

    private static Opened opened(JsonObject detail) {
        return new Opened(
                JsonUtils.stream(detail.getArray("event.detail.warnings"))
                        .map(text -> text.asString())
                        .toList(),
                JsonUtils.stream(detail.getArray("event.detail.losses"))
                        .map(loss -> JsonUtils.readToObject((JsonObject) loss, Loss.class))
                        .toList());
    }

    /** Hears of a model that cannot be shown, with a sentence that says why. */
    public Registration onOpenFailed(SerializableConsumer<String> listener) {
        return hear("open-failed", "text", detail -> listener.accept(detail.getString("event.detail.text")));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        sendAll();
    }

    private void sendAll() {
        var texts = DrawingTexts.in(getLocale().getLanguage(), key -> getTranslation(key));
        send("configure", JsonUtils.writeValue(new Options(texts.blocks(), texts.language(), texts.texts(), readOnly)));
        if (!opened.isEmpty()) {
            sendModel();
            sendFindings();
        }
    }

    private void sendModel() {
        var now = drawn == null ? shown : Shown.of(drawn);
        send("open", now.xml(), JsonUtils.writeValue(now.page()), said());
    }

    private void send(String method, Serializable... arguments) {
        getElement().callJsFunction(method, arguments);
    }

    private Registration hear(String event, String detail, SerializableConsumer<JsonObject> listener) {
        return getElement()
                .addEventListener(event, heard -> listener.accept(heard.getEventData()))
                .addEventData("event.detail." + detail);
    }

    private static Optional<ElementView> element(JsonObject detail) {
        return detail.get("event.detail.element") instanceof JsonObject element
                ? Optional.of(JsonUtils.readToObject(element, ElementView.class))
                : Optional.empty();
    }

    /**
     * A model is on the screen.
     *
     * @param warnings sentences about parts of the file that were passed over
     * @param losses what would be gone from the file with the first change
     */
    public record Opened(List<String> warnings, List<Loss> losses) {}

    /** What can be undone and done again now. */
    public record CommandStack(boolean canUndo, boolean canRedo) {}

    private record Options(List<BlockSummary> blocks, String language, Map<String, String> texts, boolean readOnly) {}
}
