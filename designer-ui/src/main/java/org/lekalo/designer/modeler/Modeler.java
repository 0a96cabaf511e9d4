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
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lekalo.library.block.BlockSummary;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/**
 * The process modeler. It owns the XML: the browser is given it at every attach and answers with the changed one a moment
 * after each edit. What people wrote crosses as data only.
 */
@Tag("lekalo-modeler")
@JsModule("./modeler/lekalo-modeler.ts")
public class Modeler extends Component implements HasSize, HasStyle {

    private String xml = "";
    private boolean readOnly;
    private transient List<RecordType> types = List.of();
    private List<ElementFinding> findings = List.of();

    public Modeler() {
        onModelChanged(changed -> xml = changed);
    }

    /** The types whose stages the drawing names. */
    public void know(RecordTypes known) {
        types = known.all();
    }

    /** Shows a model; undo starts anew. */
    public void open(String model) {
        xml = model;
        findings = List.of();
        if (isAttached()) {
            send("open", xml);
        }
    }

    /** The model as last heard from the browser. */
    public String xml() {
        return xml;
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

    public void select(String elementId) {
        send("select", elementId);
    }

    /** Replaces what was shown before. */
    public void showFindings(List<ElementFinding> shown) {
        findings = List.copyOf(shown);
        if (isAttached()) {
            send("showFindings", JsonUtils.listToJson(findings));
        }
    }

    public void undo() {
        send("undo");
    }

    public void redo() {
        send("redo");
    }

    public void zoomFit() {
        send("zoomFit");
    }

    /** Has the browser download the drawing; {@code fileName} without an extension. */
    public void saveSvg(String fileName) {
        send("saveSvg", fileName);
    }

    public void savePng(String fileName) {
        send("savePng", fileName);
    }

    /** Runs once everything drawn so far has been heard of. */
    public void whenHeard(SerializableConsumer<String> then) {
        getElement().callJsFunction("flush").then(done -> then.accept(xml));
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

    /** Hears of an opened model, with sentences about parts of the file that were passed over. */
    public Registration onOpened(SerializableConsumer<List<String>> listener) {
        return hear("opened", "warnings", detail -> {
            var warnings = detail.getArray("event.detail.warnings");
            listener.accept(
                    JsonUtils.stream(warnings).map(text -> text.asString()).toList());
        });
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
        var texts = DrawingTexts.in(getLocale().getLanguage(), key -> getTranslation(key), types);
        send("configure", JsonUtils.writeValue(new Options(texts.blocks(), texts.language(), texts.texts(), readOnly)));
        if (!xml.isEmpty()) {
            send("open", xml);
            send("showFindings", JsonUtils.listToJson(findings));
        }
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

    /** What can be undone and done again now. */
    public record CommandStack(boolean canUndo, boolean canRedo) {}

    private record Options(List<BlockSummary> blocks, String language, Map<String, String> texts, boolean readOnly) {}
}
