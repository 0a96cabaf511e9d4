package org.lekalo.designer.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.plain;
import static org.lekalo.library.drawing.Drawings.process;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import elemental.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.monitor.ProcessDiagram.Progress;
import org.lekalo.designer.monitor.ProcessDiagram.Token;

class ProcessDiagramTest {

    private static final String FILE = process(plain("task", "Шаг"));

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void drawsElementsUnderIdentifiersThatToolsKnowAndSpeaksOfThemByTheirOwn() {
        var diagram = new ProcessDiagram();
        var clicked = new ArrayList<String>();
        diagram.onElementClicked(clicked::add);
        diagram.open(FILE);
        diagram.show(new Progress(List.of(new Token("Шаг", 1, false)), List.of(), List.of(), null));
        UI.getCurrent().add(diagram);

        var sent = sent();
        var data = Json.createObject();
        data.put("event.detail.elementId", "Task");
        diagram.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(diagram.getElement(), "element-clicked", data));

        assertThat(clicked).containsExactly("Шаг");
        assertThat(sent).contains("id=\"Task\"", "\"elementId\":\"Task\"");
    }

    private static String sent() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        var sent = new StringBuilder();
        internals
                .dumpPendingJavaScriptInvocations()
                .forEach(pending -> sent.append(pending.getInvocation().getParameters()));
        return sent.toString();
    }
}
