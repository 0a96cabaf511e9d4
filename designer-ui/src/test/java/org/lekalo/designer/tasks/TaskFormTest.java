package org.lekalo.designer.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;

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

    private static Properties written() throws IOException {
        var texts = new Properties();
        try (var file =
                Objects.requireNonNull(TaskFormTest.class.getResourceAsStream("/messages/drawing_ru.properties"))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
