package org.lekalo.designer.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.plain;
import static org.lekalo.library.drawing.Drawings.process;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import elemental.json.Json;
import elemental.json.JsonObject;
import elemental.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelerTest {

    private final Modeler modeler = new Modeler();

    @BeforeEach
    void startVaadin() {
        MockVaadin.setup();
    }

    @AfterEach
    void stopVaadin() {
        MockVaadin.tearDown();
    }

    @Test
    void sendsTheModelAndItsFindingsAtEveryAttach() {
        modeler.open("<first/>");
        modeler.showFindings(List.of(new ElementFinding("Task", ElementFinding.Severity.error, "<b>")));

        UI.getCurrent().add(modeler);

        assertThat(calls()).containsExactly("configure", "open <first/>", "showFindings");

        UI.getCurrent().remove(modeler);
        calls();
        UI.getCurrent().add(modeler);

        assertThat(calls()).containsExactly("configure", "open <first/>", "showFindings");
    }

    @Test
    void sendsTheLatestModelThatTheBrowserTold() {
        modeler.open("<first/>");
        UI.getCurrent().add(modeler);
        tell("model-changed", "xml", Json.create("<second/>"));

        calls();
        UI.getCurrent().remove(modeler);
        UI.getCurrent().add(modeler);

        assertThat(modeler.xml()).isEqualTo("<second/>");
        assertThat(calls()).contains("open <second/>");
    }

    @Test
    void drawsElementsUnderIdentifiersThatToolsKnowAndSpeaksOfThemByTheirOwn() {
        var file = process(plain("task", "1a"));
        var heard = new ArrayList<String>();
        modeler.open(file);
        UI.getCurrent().add(modeler);
        modeler.showFindings(List.of(new ElementFinding("1a", ElementFinding.Severity.error, "?")));
        modeler.select("1a");

        assertThat(calls())
                .anyMatch(call -> call.contains("open") && call.contains("id=\"Task_1a\""))
                .contains("select Task_1a");
        assertThat(modeler.xml()).contains("Task_1a");
        assertThat(modeler.renamed()).isEqualTo(1);
        modeler.whenHeard(heard::add);
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        internals.dumpPendingJavaScriptInvocations().forEach(pending -> pending.complete(Json.createNull()));
        assertThat(heard).containsExactly(file);
    }

    @Test
    void saysAnewWhatElementsDoOnceTheyChanged() {
        modeler.open("<first/>");
        UI.getCurrent().add(modeler);
        calls();

        tell("model-changed", "xml", Json.create("<second/>"));

        assertThat(calls()).containsExactly("say");
    }

    @Test
    void readsTheSelectedElement() {
        var heard = new ArrayList<Optional<ElementView>>();
        modeler.onElementSelected(heard::add);
        UI.getCurrent().add(modeler);

        tell("element-selected", "element", Json.parse("""
                {"id": "Choice", "type": "bpmn:ExclusiveGateway", "block": "choice", "name": "?", "documentation": "",
                 "properties": {"block": "choice"}, "attachedToId": null, "becomes": [], "sourceId": null, "targetId": null, "multiple": 1,
                 "exits": [{"flowId": "F", "name": "да", "condition": "deal.sum > 1", "isDefault": false,
                            "targetId": "Task", "targetName": "Позвонить"}]}
                """));
        tell("element-selected", "element", Json.createNull());

        assertThat(heard.get(0).orElseThrow().exits())
                .containsExactly(new Exit("F", "да", "deal.sum > 1", false, "Task", "Позвонить"));
        assertThat(heard.get(1)).isEmpty();
    }

    @Test
    void removesAPropertyByNullAndLeavesWhatIsNotNamed() {
        UI.getCurrent().add(modeler);
        calls();
        var properties = new HashMap<String, @Nullable String>();
        properties.put("stage", null);

        modeler.updateSettings("Start", SettingsUpdate.properties(properties));

        assertThat(calls()).containsExactly("updateSettings Start {\"properties\":{\"stage\":null}}");
    }

    @Test
    void makesAnElementAnotherBlock() {
        UI.getCurrent().add(modeler);
        calls();

        modeler.become("Start", "start-stage", List.of("recordType"));

        assertThat(calls()).containsExactly("become Start start-stage");
    }

    /** What was sent since the last look: methods with their texts. */
    private static List<String> calls() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .map(ModelerTest::call)
                .toList();
    }

    private static String call(PendingJavaScriptInvocation pending) {
        var invocation = pending.getInvocation();
        var method = invocation.getExpression().replaceAll("^return \\$0\\.|\\(.*", "");
        return Stream.concat(
                        Stream.of(method),
                        invocation.getParameters().stream()
                                .filter(parameter -> parameter instanceof String || method.equals("updateSettings"))
                                .filter(parameter -> !(parameter instanceof Element))
                                .map(String::valueOf))
                .collect(Collectors.joining(" "));
    }

    private void tell(String event, String detail, JsonValue value) {
        JsonObject data = Json.createObject();
        data.put("event.detail." + detail, value);
        fire(modeler, new DomEvent(modeler.getElement(), event, data));
    }

    private static void fire(Component component, DomEvent event) {
        component.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(event);
    }
}
