package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;

class EnclosuresEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    private static Checkbox documents() {
        return _get(Checkbox.class, query -> query.withLabel("Все документы записи"));
    }

    @Test
    void takesAllDocumentsAlongOrNone() {
        forms.show("send-letter", Map.of());

        documents().setValue(true);
        assertThat(forms.last()).containsEntry("attachments", "*");

        documents().setValue(false);
        assertThat(forms.last()).containsEntry("attachments", null);
    }

    @Test
    void saysOfAFieldThatIsGone() {
        forms.show("send-letter", Map.of("attachments", "*,scan"));

        assertThat(documents().getValue()).isTrue();
        assertThat(fields().getValue()).containsExactly("scan");
        assertThat(fields().isInvalid()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<String> fields() {
        return _get(MultiSelectComboBox.class);
    }
}
