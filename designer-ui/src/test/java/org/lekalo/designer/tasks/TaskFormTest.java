package org.lekalo.designer.tasks;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vaadin.flow.component.UI;
import elemental.json.Json;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.record.RecordRef;

class TaskFormTest {

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void handsItsSentencesOverWithThePlacesThatTheBrowserFillsIn() throws IOException {
        var nothing = JsonNodeFactory.instance.objectNode();
        var written = written();
        var form = new TaskForm((type, text) -> List.of());
        form.open(nothing, nothing, false);

        UI.getCurrent().add(form);
        var asked = Screen.asked().toString();

        assertThat(written.getProperty("form.maximum")).contains("{0}");
        assertThat(TaskForm.KEYS)
                .allSatisfy(key -> assertThat(asked).contains("\"" + key + "\":\"" + written.getProperty(key)));
    }

    @Test
    void handsNumbersOverToTheLastDigit() {
        var form = new TaskForm((type, text) -> List.of());
        var data = JsonNodeFactory.instance.objectNode().put("amount", new BigDecimal("99999999999999.99"));
        form.open(JsonNodeFactory.instance.objectNode(), data, false);

        UI.getCurrent().add(form);

        assertThat(Screen.asked().toString()).contains("\"amount\":\"99999999999999.99\"");
    }

    @Test
    void looksForRecordsOnTheServerAndAnswersByTheSameNumber() {
        var form = new TaskForm((type, text) -> List.of(new Match(new RecordRef(type, 7), text + " & Co")));
        UI.getCurrent().add(form);
        Screen.asked();

        var asked = Json.createObject();
        asked.put("event.detail.lookup", 3);
        asked.put("event.detail.type", "company");
        asked.put("event.detail.text", "Glass");
        _fireDomEvent(form, "form-lookup", asked);

        assertThat(Screen.asked().toString()).contains("found", "company:7", "Glass & Co");
    }

    private static Properties written() throws IOException {
        var texts = new Properties();
        try (var file =
                Objects.requireNonNull(TaskFormTest.class.getResourceAsStream("/messages/drawing_ru.properties"))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
